package io.github.camundabolna.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.simulator.phone.ExtractionField;
import io.github.camundabolna.simulator.phone.Speaker;
import io.github.camundabolna.simulator.server.ApiException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneInputTest {

  private static final List<ExtractionField> FIELDS =
      List.of(
          new ExtractionField("rating", ExtractionField.Type.NUMBER, List.of()),
          new ExtractionField("again", ExtractionField.Type.YES_NO, List.of()));

  @Test
  void textBecomesOneLine() {
    assertThat(PhoneInput.text(json("{'text':' Yes,\\nplease. '}"))).isEqualTo("Yes, please.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}            | text is missing, but must be what is said",
        "{'text':5}    | text is 5, but must be what is said",
        "{'text':'  '} | text is \"  \", but must be what is said",
      })
  void missingTextIsExplained(String details, String sentence) {
    assertThat(sentence(() -> PhoneInput.text(json(details)))).contains(quoted(sentence));
  }

  @Test
  void personSpeaksUnlessTheAgentIsNamed() {
    assertThat(PhoneInput.speaker(json("{}"))).isEqualTo(Speaker.PERSON);
    assertThat(PhoneInput.speaker(json("{'speaker':'agent'}"))).isEqualTo(Speaker.AGENT);
    assertThat(sentence(() -> PhoneInput.speaker(json("{'speaker':'dog'}"))))
        .contains("but must be person or agent");
  }

  @Test
  void valuesKeepTheirTypesAndEmptyOnesAreLeftOut() {
    JsonNode details = json("{'a':'x','b':2.5,'c':false,'d':'','e':null}");

    assertThat(PhoneInput.values(details))
        .containsOnly(
            entry("a", details.get("a")),
            entry("b", details.get("b")),
            entry("c", details.get("c")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a':[1]} | a is [1], but must be a text, a number, true, or false",
        "{' ':1}   | The field with the value 1 needs a name",
      })
  void wrongFieldIsExplained(String details, String sentence) {
    assertThat(sentence(() -> PhoneInput.values(json(details)))).contains(sentence);
  }

  @Test
  void fieldsHaveALimit() {
    String fields =
        IntStream.rangeClosed(1, 51)
            .mapToObj(number -> "'f%d':1".formatted(number))
            .collect(Collectors.joining(",", "{", "}"));

    assertThat(sentence(() -> PhoneInput.values(json(fields))))
        .contains("There are 51 fields, but at most 50 are possible");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'decision':'yes'} | decision can't be extracted; the call extracts rating, again",
        "{'rating':true}    | rating is true, but must be a number",
        "{'again':1}        | again is 1, but must be true or false",
      })
  void valueThatTheCallDoesNotExtractIsExplained(String details, String sentence) {
    assertThat(sentence(() -> PhoneInput.values(json(details), FIELDS))).contains(sentence);
  }

  @Test
  void callThatExtractsNothingSaysSo() {
    assertThat(sentence(() -> PhoneInput.values(json("{'a':1}"), List.of())))
        .contains("a can't be extracted, because the call extracts nothing");
  }

  /** Returns the body of the rejection. */
  private static String sentence(ThrowingCallable reading) {
    return catchThrowableOfType(ApiException.class, reading).getMessage();
  }

  private static String quoted(String sentence) {
    return sentence.replace("\"", "\\\"");
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
