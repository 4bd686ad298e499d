package io.github.camundabolna.bolna.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.job.ConnectorErrors;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a process and an engine hear of a failure. */
class BolnaCallFunctionErrorsTest {

  @AutoClose private final CallConnectorFixture runtime = new CallConnectorFixture();

  @ParameterizedTest
  @CsvSource({
    "400, BOLNA_REJECTED", "404, BOLNA_REJECTED", "422, BOLNA_REJECTED",
    "401, BOLNA_UNAUTHORIZED", "403, BOLNA_UNAUTHORIZED", "402, BOLNA_BALANCE_LOW"
  })
  void whatAnotherTryCannotHealIsNotTriedAgain(int status, String code) {
    runtime.bolna.rejectCalls(TestResponses.json(status, "{\"message\":\"so it is\"}"));

    ConnectorException failure = runtime.failureOf(runtime.freshCall());

    assertThat(failure.getErrorCode()).isEqualTo(code);
    assertThat(failure)
        .hasMessageStartingWith("Bolna answered POST /call with " + status + ": so it is");
    assertThat(failure.getCause()).isInstanceOf(ConnectorInputException.class);
    assertThat(failure.getErrorVariables())
        .isEqualTo(Map.of("httpStatus", status, "vendorMessage", "so it is"));
  }

  @Test
  void anEmptyAccountIsNotTriedAgain() {
    runtime.bolna.rejectCalls(
        TestResponses.json(200, "{\"execution_id\":\"x\",\"status\":\"balance-low\"}"));

    ConnectorException failure = runtime.failureOf(runtime.freshCall());

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_BALANCE_LOW");
    assertThat(failure.getErrorVariables()).isEqualTo(Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "60, PT1M",
    "0, PT5S",
    "3, PT5S",
    "86400, PT5M",
    "'Fri, 21 Aug 2026 05:07:00 GMT', PT2M"
  })
  void bolnaSaysHowLongToWaitWithinReason(String retryAfter, Duration wait) {
    runtime.bolna.rejectCalls(TestResponses.withHeader(429, "Retry-After", retryAfter));

    assertBackoff(runtime.freshCall(), wait);
  }

  @ParameterizedTest
  @CsvSource({"20, PT1M5S", "200, PT4M5S", "9000, PT5M", "-50, PT5S"})
  void otherwiseTheWaitGrowsWithTheTimeAlreadySpent(int secondsSinceEntry, Duration wait) {
    runtime.bolna.rejectCalls(TestResponses.json(429, "{}"));
    Instant entered = runtime.clock.instant().minusSeconds(secondsSinceEntry);
    TestJob held = runtime.held(runtime.makeCall().enteredAt(entered));
    runtime.clock.advance(CallConnectorFixture.WAIT);

    assertBackoff(held, wait);
  }

  @Test
  void atFirstTheWaitIsShort() {
    runtime.bolna.rejectCalls(TestResponses.json(429, "{}"));

    assertBackoff(runtime.freshCall(), Duration.ofSeconds(5));
  }

  /** The default error expression keeps the retries of a job whose message says this. */
  @Test
  void tooManyRequestsCostNoRetry() {
    runtime.bolna.rejectCalls(TestResponses.withHeader(429, "Retry-After", "30"));

    assertThat(runtime.failureOf(runtime.freshCall()))
        .hasMessageContaining("Bolna answered POST /call with 429")
        .hasMessageContaining(ConnectorErrors.NEXT_TRY);
  }

  private void assertBackoff(TestJob job, Duration wait) {
    ConnectorRetryException failure = (ConnectorRetryException) runtime.failureOf(job);

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(failure.getRetries()).isNull();
    assertThat(failure.getBackoffDuration()).isBetween(wait, wait.plusSeconds(5));
  }

  @Test
  void theKeyIsInNoFailure() {
    runtime.bolna.rejectCalls(
        TestResponses.json(401, "{\"detail\":\"bad key " + TestJob.KEY + "\"}"));

    ConnectorException failure = runtime.failureOf(runtime.freshCall());

    assertThat(failure + " " + failure.getErrorVariables() + failure.getCause())
        .doesNotContain(TestJob.KEY)
        .contains("bad key ***");
  }
}
