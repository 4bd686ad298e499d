package io.github.camundabolna.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.input.BolnaInputNames;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingErrorMessageTest {

  @JsonNaming(BolnaInputNames.class)
  record Variables(Operation operation) {}

  @JsonNaming(BolnaInputNames.class)
  record Operation(
      @WholeNumber Integer count, Boolean flag, String text, Map<String, Object> context) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "count | 3000000000 | count must be a whole number, but was \"3000000000\"",
        "count | 0.5 | count must be a whole number, but was \"0.5\"",
        "count | ~many~ | count must be a whole number, but was \"many\"",
        "flag | ~maybe~ | flag must be true or false, but was \"maybe\"",
        "text | {~a~: 1} | text must be a string, but was \"{\"a\":1}\"",
        "context | 5 | context must be a context like {name: \"Asha\"}, but was \"5\""
      })
  void theSentenceNamesFieldAndTypeAndValue(String field, String value, String sentence) {
    assertThat(sentence(TestJob.of("{}").field(field, value.replace('~', '"'))))
        .isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({"count", "text"})
  void theApiKeyIsNeverShown(String field) {
    String value = field.equals("text") ? "{\"a\": \"%s\"}" : "\"%s\"";

    assertThat(sentence(TestJob.of("{}").field(field, value.formatted(TestJob.KEY))))
        .contains("***")
        .doesNotContain(TestJob.KEY);
  }

  private static String sentence(TestJob job) {
    OutboundConnectorContext context = job.context();
    ConnectorInputException failure =
        catchThrowableOfType(
            ConnectorInputException.class, () -> context.bindVariables(Variables.class));
    return new BindingErrorMessage(
            InputNames.of(Bolna.VENDOR), TestJson.of(context.getJobContext().getVariables()))
        .of(failure);
  }
}
