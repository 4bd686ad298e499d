package io.github.camundabolna.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.RequestSamples;
import io.github.camundabolna.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectorErrorsTest {

  private static final Instant NOW = TestClock.START;

  private final ConnectorErrors errors = new ConnectorErrors(Bolna.VENDOR);

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  @ParameterizedTest
  @EnumSource(names = {"REJECTED", "UNAUTHORIZED", "BALANCE_LOW"})
  void whatAnotherTryCannotHelpEndsTheRetries(Kind kind) {
    ConnectorException error = errorFrom(failure(kind, Reason.REQUEST), Duration.ZERO);

    assertThat(error.getCause()).isInstanceOf(ConnectorInputException.class);
    assertThat(error).hasMessage("a sentence");
  }

  @Test
  void theProcessSeesStatusAndWordsOfARefusal() {
    bolna.enqueue(404, "{\"message\": \"no such call\"}");
    ApiException refusal = RequestSamples.failure(() -> bolna.client().execution("e"));

    assertThat(errorFrom(refusal, Duration.ZERO).getErrorVariables())
        .isEqualTo(Map.of("httpStatus", 404, "vendorMessage", "no such call"));
    assertThat(errors.batchNotRunning(refusal, Optional.of("created"), "; more"))
        .hasMessageEndingWith("no such call; more")
        .extracting(error -> error.getErrorVariables().get("batchStatus"), error -> code(error))
        .containsExactly("created", "BOLNA_BATCH_NOT_RUNNING");
  }

  @ParameterizedTest
  @CsvSource({
    "OUTAGE, 59, true",
    "OUTAGE, 60, false",
    "LIMIT, 1439, true",
    "LIMIT, 1440, false",
    "REQUEST, 0, false",
    "PROGRESS, 100000, true"
  })
  void anOutageKeepsTheRetriesForAWhile(Reason reason, long minutes, boolean keeps) {
    ConnectorException error =
        errorFrom(failure(Kind.SAFE_TO_RETRY, reason), Duration.ofMinutes(minutes));

    assertThat(code(error)).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(error.getMessage().contains(ConnectorErrors.NEXT_TRY)).isEqualTo(keeps);
  }

  @Test
  void withoutATimeOfEntryNoRetryIsKept() {
    assertThat(errors.from(failure(Kind.SAFE_TO_RETRY, Reason.OUTAGE), Optional.empty(), NOW))
        .hasMessage("a sentence");
  }

  /** When a limit admits a request is known; when an outage ends is not. */
  @ParameterizedTest
  @CsvSource({
    "LIMIT, 0, 1, 1",
    "LIMIT, 20, 20, 1",
    "LIMIT, 900, 300, 1",
    "OUTAGE, 0, 5, 5",
    "OUTAGE, 1, 5, 5",
    "OUTAGE, 20, 20, 5",
    "OUTAGE, 900, 300, 5"
  })
  void theNextTryComesWhenTheVendorSays(Reason reason, long asked, long seconds, long spread) {
    ApiException limited = ApiException.heldBack(reason, "a sentence", Duration.ofSeconds(asked));

    assertThat(backoff(errorFrom(limited, Duration.ZERO)))
        .isBetween(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds + spread));
  }

  @Test
  void anUnknownOutcomeIsLookedForWhenTheVendorListsIt() {
    ConnectorException error = errorFrom(ApiException.unknownOutcome("lost"), Duration.ZERO);

    assertThat(code(error)).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    assertThat(backoff(error)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aSecretThatIsNotResolvedKeepsTheRetriesForFiveMinutes() {
    assertThat(errors.notResolved("no secret", Optional.empty(), Duration.ofMinutes(4)))
        .hasMessageStartingWith("no secret" + ConnectorErrors.NEXT_TRY);
    assertThat(errors.notResolved("no secret", Optional.empty(), Duration.ofMinutes(5)))
        .hasMessage("no secret");
  }

  private ConnectorException errorFrom(ApiException failure, Duration tried) {
    return errors.from(failure, Optional.of(NOW.minus(tried)), NOW);
  }

  private static ApiException failure(Kind kind, Reason reason) {
    return ApiException.withoutAnswer(kind, reason, "a sentence");
  }

  private static String code(ConnectorException error) {
    return error.getErrorCode();
  }

  private static Duration backoff(ConnectorException error) {
    return ((ConnectorRetryException) error).getBackoffDuration();
  }
}
