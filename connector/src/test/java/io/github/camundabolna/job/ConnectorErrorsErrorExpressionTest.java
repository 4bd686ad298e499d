package io.github.camundabolna.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.camunda.connector.runtime.core.ConnectorResultHandler;
import io.camunda.connector.runtime.core.error.BpmnError;
import io.camunda.connector.runtime.core.error.JobError;
import io.camunda.connector.runtime.core.outbound.ErrorExpressionJobContext;
import io.camunda.connector.runtime.core.outbound.ErrorExpressionJobContext.ErrorExpressionJob;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.guard.RefusalReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the runtime makes of a failure by the error expression that the panel fills in. */
class ConnectorErrorsErrorExpressionTest {

  private static final int RETRIES_LEFT = 2;

  private static final Path TEMPLATES = Path.of("..", "element-templates", "8.8");

  @ParameterizedTest
  @MethodSource("templates")
  void aFailureThatNamesItsNextTryKeepsTheRetries(String template) throws IOException {
    String code = code(template, ErrorCode.UNAVAILABLE);
    JobError error =
        (JobError)
            evaluate(template, code, "It was not sent: slow; next try in PT13S").orElseThrow();

    assertThat(error.retries()).isEqualTo(RETRIES_LEFT);
    assertThat(error.retryBackoff()).isEqualTo(Duration.ofSeconds(13));
    assertThat(error.errorMessage()).isEqualTo(code + ": It was not sent: slow; next try in PT13S");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void anyOtherFailureIsLeftToTheRuntime(String template) throws IOException {
    assertThat(evaluate(template, code(template, ErrorCode.UNAVAILABLE), "answered with 503"))
        .isEmpty();
    assertThat(evaluate(template, code(template, ErrorCode.REJECTED), "no; next try in PT1S"))
        .get()
        .isInstanceOf(BpmnError.class);
    assertThat(examine(template, Map.of("executionId", "e"))).as("a result").isEmpty();
  }

  /** A template has the codes of the vendor that its file is named after. */
  private static String code(String template, ErrorCode code) {
    return "%s_%s".formatted(template.split("-")[0].toUpperCase(Locale.ROOT), code);
  }

  /** A process catches a refusal by its code, whatever becomes of the retries. */
  @ParameterizedTest
  @MethodSource("refusals")
  void refusalIsABpmnErrorWithItsCodeAndNextOpening(String template, RefusalReason reason)
      throws IOException {
    String code = ErrorCode.of(reason).forVendor(Bolna.VENDOR);

    BpmnError error =
        (BpmnError)
            examine(
                    template,
                    Map.of(
                        "error",
                        Map.of(
                            "code",
                            code,
                            "message",
                            "No one was called",
                            "variables",
                            Map.of("nextOpening", "2026-08-21T05:30:00Z"))))
                .orElseThrow();

    assertThat(error.errorCode()).isEqualTo(code);
    assertThat(error.variables().toString())
        .contains(code, "No one was called", "2026-08-21T05:30:00Z");
  }

  /** A batch leaves refused contacts out, or refuses them together. */
  static Stream<Arguments> refusals() {
    Set<RefusalReason> ofContacts =
        Set.of(
            RefusalReason.COUNTRY_NOT_ALLOWED,
            RefusalReason.ON_DO_NOT_CALL_LIST,
            RefusalReason.NO_CONSENT);
    return Arrays.stream(RefusalReason.values())
        .flatMap(
            reason ->
                Stream.of("bolna-call.json", "bolna-batch.json")
                    .filter(file -> !file.contains("batch") || !ofContacts.contains(reason))
                    .filter(
                        file -> !file.contains("call") || reason != RefusalReason.CONTACTS_REFUSED)
                    .map(file -> Arguments.of(file, reason)));
  }

  /** Returns the templates of all connectors with jobs. */
  static List<String> templates() throws IOException {
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      List<String> withErrors =
          files
              .filter(Files::isRegularFile)
              .filter(ConnectorErrorsErrorExpressionTest::throwsErrors)
              .map(file -> file.getFileName().toString())
              .toList();
      assertThat(withErrors).contains("bolna-call.json", "bolna-batch.json");
      return withErrors;
    }
  }

  private static boolean throwsErrors(Path template) {
    try {
      return Files.readString(template).contains("then bpmnError(error.code");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<io.camunda.connector.runtime.core.error.ConnectorError> evaluate(
      String template, String code, String message) throws IOException {
    return examine(
        template,
        Map.of("error", Map.of("code", code, "message", message, "type", "java.lang.Exception")));
  }

  private static Optional<io.camunda.connector.runtime.core.error.ConnectorError> examine(
      String template, Object response) throws IOException {
    return new ConnectorResultHandler(ConnectorsObjectMapperSupplier.getCopy())
        .examineErrorExpression(
            response,
            Map.of("errorExpression", expression(template)),
            new ErrorExpressionJobContext(new ErrorExpressionJob(RETRIES_LEFT)));
  }

  private static String expression(String template) throws IOException {
    JsonNode json = new ObjectMapper().readTree(TEMPLATES.resolve(template).toFile());
    return json.path("properties")
        .valueStream()
        .filter(property -> property.path("id").asText().equals("errorExpression"))
        .findFirst()
        .orElseThrow()
        .path("value")
        .asText();
  }
}
