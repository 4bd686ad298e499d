package io.github.camundabolna.callingbox.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.signal.Placements.Kind;
import io.github.camundabolna.signal.Placements.Source;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes, sentences, and retries, as processes and operators see them. */
class CallingBoxCallFunctionErrorsTest {

  private static final String KEY_ADVICE =
      ". Check the API key, by default in the secret CALLINGBOX_API_KEY";

  @AutoClose private final CallingBoxCallFixture runtime = new CallingBoxCallFixture();

  @ParameterizedTest
  @CsvSource({
    "400, CALLINGBOX_REJECTED",
    "401, CALLINGBOX_UNAUTHORIZED",
    "402, CALLINGBOX_BALANCE_LOW",
    "403, CALLINGBOX_UNAUTHORIZED",
    "404, CALLINGBOX_NOT_FOUND",
    "422, CALLINGBOX_REJECTED"
  })
  void refusedCallEndsWithItsCodeAndCallingBoxsSentence(int status, String code) {
    runtime.box.rejectCalls(TestResponses.json(status, "{\"error\":\"to is not reachable\"}"));

    ConnectorException failure = runtime.failureOf(runtime.freshCall());

    assertThat(failure.getErrorCode()).isEqualTo(code);
    assertThat(failure)
        .hasMessage(
            "CallingBox answered POST /v1/calls with "
                + status
                + ": to is not reachable"
                + (code.equals("CALLINGBOX_UNAUTHORIZED") ? KEY_ADVICE : ""));
    assertThat(failure.getErrorVariables())
        .isEqualTo(Map.of("httpStatus", status, "vendorMessage", "to is not reachable"));
    assertThat(failure.getCause()).isInstanceOf(ConnectorInputException.class);
    assertThat(runtime.box.requestCount()).as("no list").isOne();
  }

  /** Only a later list confirms what CallingBox says, so that calling again dials no one twice. */
  @Test
  void callThatTheProviderCouldNotPlaceEndsWithItsOwnCode() {
    runtime.box.rejectCalls(TestResponses.json(502, "{\"error\":\"provider is down\"}"));
    TestJob job = runtime.freshCall();

    ConnectorRetryException unclear = runtime.retryOf(job);
    runtime.clock.advance(unclear.getBackoffDuration());
    ConnectorException failure = runtime.failureOf(afterErrorExpression(unclear, job));

    assertThat(unclear.getErrorCode()).isEqualTo("CALLINGBOX_OUTCOME_UNKNOWN");
    assertThat(unclear)
        .hasMessage(
            "The call was probably not placed, and the connector checks again: CallingBox answered"
                + " POST /v1/calls with 502: provider is down; next try in PT45S");
    assertThat(unclear.getBackoffDuration()).isEqualTo(seconds(45));

    assertThat(failure.getErrorCode()).isEqualTo("CALLINGBOX_NOT_PLACED");
    assertThat(failure)
        .hasMessage(
            "The call was not placed: CallingBox answered POST /v1/calls with 502: provider is"
                + " down");
    assertThat(failure.getErrorVariables())
        .isEqualTo(Map.of("httpStatus", 502, "vendorMessage", "provider is down"));
    assertThat(failure.getCause()).isInstanceOf(ConnectorInputException.class);
    assertThat(runtime.box.listCount()).isEqualTo(2);
    assertThat(runtime.box.postCount()).isOne();
  }

  @Test
  void tooManyRequestsKeepTheRetries() {
    runtime.box.rejectCalls(TestResponses.withHeader(429, "Retry-After", "30"));

    ConnectorRetryException failure = runtime.retryOf(runtime.freshCall());

    assertThat(failure.getErrorCode()).isEqualTo("CALLINGBOX_UNAVAILABLE");
    assertThat(failure.getBackoffDuration()).isBetween(seconds(30), seconds(35));
    assertThat(runtime.box.requestCount()).isOne();
  }

  /** Nothing was sent, so an outage costs no retry. */
  @Test
  void callThatCouldNotBeSentKeepsTheRetries() {
    runtime.box.close();

    ConnectorRetryException failure = runtime.retryOf(runtime.freshCall());

    assertThat(failure.getErrorCode()).isEqualTo("CALLINGBOX_UNAVAILABLE");
    assertThat(failure).hasMessageContaining("; next try in PT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"getCallingBoxCall", "getTranscript"})
  void callThatDoesNotExistIsNotFound(String type) {
    ConnectorException failure =
        runtime.failureOf(runtime.job("{'type': '" + type + "', 'callId': 'a1'}"));

    assertThat(failure.getErrorCode()).isEqualTo("CALLINGBOX_NOT_FOUND");
    assertThat(failure).hasMessageEndingWith("with 404: not found");
    assertThat(failure.getCause()).isInstanceOf(ConnectorInputException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503})
  void readThatFailsForAMomentIsRepeated(int status) {
    runtime.box.respondToReads(TestResponses.json(status, "{\"error\":\"busy\"}"));

    assertThat(
            runtime
                .retryOf(runtime.job("{'type': 'getTranscript', 'callId': 'a1'}"))
                .getErrorCode())
        .isEqualTo("CALLINGBOX_UNAVAILABLE");
  }

  @Test
  void listThatIsCutOffIsNotShorter() {
    runtime.box.failListing(TestResponses.json(200, "[{\"id\":\"a\"},{\"id\""));

    ConnectorRetryException failure =
        runtime.retryOf(
            runtime.job(
                "{'type': 'listCallingBoxCalls', 'createdFrom': '2026-08-20T00:00:00Z',"
                    + " 'createdUntil': '2026-08-21T00:00:00Z'}"));

    assertThat(failure.getErrorCode()).isEqualTo("CALLINGBOX_UNAVAILABLE");
  }

  @Test
  void placedCallIsRememberedForReceiversAndWaits() {
    for (int key = 1; key <= 3; key++) {
      runtime.run(runtime.freshCall().withKey(key));
    }

    assertThat(runtime.placements.tenantOf("placed-3")).contains("<default>");
    assertThat(runtime.placements.severalSince(new Source(CallingBox.VENDOR, Kind.CALL, 3)))
        .contains(runtime.clock.instant());
  }

  /** The error expression of the template keeps the retries, and makes a text of the failure. */
  private static TestJob afterErrorExpression(ConnectorRetryException failure, TestJob job) {
    return job.with("error", new TextNode(failure.getErrorCode() + ": " + failure.getMessage()));
  }

  private static Duration seconds(int count) {
    return Duration.ofSeconds(count);
  }
}
