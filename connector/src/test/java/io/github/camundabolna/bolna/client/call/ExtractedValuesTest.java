package io.github.camundabolna.bolna.client.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.github.camundabolna.bolna.result.CallResult;
import io.github.camundabolna.testing.TestDocuments;
import io.github.camundabolna.testing.TestJson;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code call.extracted}: one value for each name, whichever shape Bolna sends. */
class ExtractedValuesTest {

  private static final String SILENCE = "No User Turn Detected";

  private final TestDocuments documents = new TestDocuments();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'A': {'x': {'objective': 'yes', 'subjective': 'sure'}}} | {'x': 'yes'}",
        "{'A': {'x': {'objective': null, 'subjective': 'sure'}}} | {'x': 'sure'}",
        "{'A': {'x': {'objective': '', 'subjective': 'sure'}}} | {'x': 'sure'}",
        "{'A': {'x': {'objective': {}, 'subjective': 'sure'}}} | {'x': 'sure'}",
        "{'A': {'x': {'objective': null, 'subjective': {}}}} | {'x': null}",
        "{'A': {'x': {'objective': null, 'subjective': 'null'}}} | {'x': null}",
        "{'A': {'x': {'confidence': 0.1, 'confidence_label': 'Low'}}} | {'x': null}",
        "{'A': {'x': {'subjective': 'sure', 'confidence_label': 'High'}}} | {'x': 'sure'}",
        "{'A': {'x': {}}} | {'x': null}",
        "{'A': {'x': {'objective': '2'}, 'y': {}}} | {'x': '2', 'y': null}",
        "{'A': {'x': {'objective': false}}} | {'x': false}",
        "{'A': {'x': {'objective': 0}}} | {'x': 0}",
        "{'A': {'next step': {'objective': 'mail'}}} | {'next step': 'mail'}",
        "{'x': {'objective': 'yes', 'subjective': null}} | {'x': 'yes'}",
        "{'A': {'x': {'objective': 'yes'}, 'note': 'plain'}} | {'x': 'yes', 'note': 'plain'}",
        "{'A': {'x': {'objective': 'a'}}, 'B': {'y': {'objective': 'b'}}} | {'x': 'a', 'y': 'b'}",
        "{'A': {'x': {'objective': 'a'}}, 'B': {'x': {'objective': 'b'}}} | {'x': 'a'}",
        "{'A': {'x': {'objective': null}}, 'B': {'x': {'objective': 'b'}}} | {'x': 'b'}",
        "{'x': 'yes', 'n': 4, 'b': true, 'empty': ''} | {'x': 'yes', 'n': 4, 'b': true, 'empty':"
            + " ''}",
        "{'x': {'y': 'z'}, 'l': [1]} | {'x': {'y': 'z'}, 'l': [1]}",
        "{'x': {}, 'y': null} | {'x': null, 'y': null}"
      })
  void everyShapeBecomesOneFlatMap(String data, String extracted) {
    assertThat(extracted("'extracted_data': " + data)).isEqualTo(TestJson.of(extracted));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'extracted_data': null, 'agent_extraction': {'b': 2} | {'b': 2}",
        "'agent_extraction': '{\\\"b\\\": 2}' | {'b': 2}",
        "'custom_extractions': {'c': 3} | {'c': 3}",
        "'custom_extractions': '{\\\"c\\\": 3}' | {'c': 3}",
        "'extracted_data': null | {}",
        "'extracted_data': [1, 2] | {}",
        "'extracted_data': 'text' | {}",
        "'a': 1 | {}"
      })
  void olderFieldsAreReadToo(String fields, String extracted) {
    assertThat(extracted(fields)).isEqualTo(TestJson.of(extracted));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'extracted_data': {'A': {'x': {'objective': '%s', 'subjective': '%s'}}}",
        "'extracted_data': {'A': {'x': {'objective': null, 'subjective': '%s'}}, 'i': '%s'}",
        "'extracted_data': {'x': '%s', 'y': ' %s '}"
      })
  void sentenceOfASilentCallIsNoValue(String fields) {
    assertThat(extracted(fields.formatted(SILENCE, SILENCE)).toString())
        .contains("\"x\":null")
        .doesNotContainIgnoringCase(SILENCE);
    assertThat(extracted(fields.formatted(SILENCE.toUpperCase(), SILENCE.toLowerCase())).toString())
        .doesNotContainIgnoringCase(SILENCE);
  }

  @Test
  void sentenceWithinWhatAPersonSaidIsAValue() {
    String said = "they read: No User Turn Detected, and laughed";

    assertThat(extracted("'extracted_data': {'x': '" + said + "'}").get("x").asText())
        .isEqualTo(said);
  }

  @Test
  void summaryOfASilentCallIsNone() {
    assertThat(call("'summary': 'no user turn detected'")).containsEntry("summary", null);
    assertThat(call("'summary': 'A short talk.'")).containsEntry("summary", "A short talk.");
  }

  @Test
  void rawDataStaysAsItCame() {
    Map<String, Object> call = call("'extracted_data': {'A': {'x': {'objective': '1'}}}");

    assertThat(call.get("extractedData"))
        .isEqualTo(TestJson.of("{'A': {'x': {'objective': '1'}}}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'a':", "[", "{'objective':", "{'A': {'x': {'subjective':"})
  void deepDataIsHandedOnWhateverItsShape(String level) {
    int levels = 90 / (1 + level.length() / 6);
    String closing = new StringBuilder(level.replaceAll("[^{\\[]", "")).reverse().toString();
    String data =
        level.repeat(levels) + "1" + closing.replace('{', '}').replace('[', ']').repeat(levels);

    assertThatCode(() -> extracted("'extracted_data': " + data)).doesNotThrowAnyException();
  }

  @Test
  void tooManyValuesForAProcessAreNotHandedOn() {
    StringBuilder data = new StringBuilder("{'first': 'kept'");
    for (int i = 0; i < 4_000; i++) {
      data.append(", 'n").append(i).append("': '").append("v".repeat(100)).append("'");
    }

    JsonNode extracted = extracted("'extracted_data': " + data + "}");

    assertThat(extracted.path("first").asText()).isEqualTo("kept");
    assertThat(extracted.toString().length()).isLessThan(200_000);
  }

  private JsonNode extracted(String fields) {
    return ConnectorsObjectMapperSupplier.getCopy().valueToTree(call(fields)).path("extracted");
  }

  private Map<String, Object> call(String fields) {
    return CallResult.of(
        Execution.read(TestJson.of("{'id': 'x', 'status': 'completed', " + fields + "}"))
            .orElseThrow(),
        documents);
  }
}
