package io.github.camundabolna.callingbox.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.testing.TestJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When waiting for a call is pointless. */
class StalledCallTest {

  private static final Instant SEEN = Instant.parse("2026-11-26T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "in_progress, P1D",
    "ringing, P1D",
    "initiated, P1D",
    "queued, P7D",
    "teleported, P38D",
    "'', P38D"
  })
  void callWithoutProgressIsGivenUpAtItsLimit(String status, Duration limit) {
    CallingBoxCall call = call("{'id': 'x', 'status': '%s'}".formatted(status));

    assertThat(after(limit.minusSeconds(1), call)).isEmpty();
    assertThat(after(limit, call)).contains(GiveUpReason.NO_PROGRESS);
  }

  @Test
  void lastChangeThatCallingBoxShowsCounts() {
    CallingBoxCall call =
        call("{'id': 'x', 'status': 'ringing', 'updated_at': '2026-11-25T20:00:00Z'}");

    assertThat(after(Duration.ofHours(9), call)).isEmpty();
    assertThat(after(Duration.ofHours(10), call)).contains(GiveUpReason.NO_PROGRESS);
  }

  @Test
  void callIsWatchedForAnHourBecauseTheLastChangeMayBeWrong() {
    CallingBoxCall call =
        call("{'id': 'x', 'status': 'ringing', 'updated_at': '2020-01-01T00:00:00Z'}");

    assertThat(after(Duration.ofMinutes(59), call)).isEmpty();
    assertThat(after(Duration.ofHours(1), call)).contains(GiveUpReason.NO_PROGRESS);
  }

  @Test
  void lastChangeInTheFutureDoesNotProlongTheWait() {
    CallingBoxCall call =
        call("{'id': 'x', 'status': 'ringing', 'updated_at': '2030-01-01T00:00:00Z'}");

    assertThat(after(Duration.ofDays(1), call)).contains(GiveUpReason.NO_PROGRESS);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-26T09:30:00Z, PT30M",
    "2026-11-26T09:00:01Z, PT1S",
    "2026-11-26T12:00:00Z, PT1H"
  })
  void resultIsGivenUpAnHourAfterTheEnd(String endedAt, Duration limit) {
    CallingBoxCall call = pending("'result_status': 'pending', 'ended_at': '" + endedAt + "'");

    assertThat(after(limit.minusSeconds(1), call)).isEmpty();
    assertThat(after(limit, call)).contains(GiveUpReason.RESULT_NOT_READY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pending", "baking"})
  void resultOfACallWithoutAnEndIsGivenUpAnHourAfterItWasSeen(String status) {
    CallingBoxCall call = pending("'result_status': '" + status + "'");

    assertThat(after(Duration.ofMinutes(59), call)).isEmpty();
    assertThat(after(Duration.ofHours(1), call)).contains(GiveUpReason.RESULT_NOT_READY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"completed", "no_answer", "busy", "canceled", "failed"})
  void endedCallIsNeverGivenUp(String status) {
    CallingBoxCall call = call("{'id': 'x', 'status': '%s'}".formatted(status));

    assertThat(after(Duration.ofDays(100), call)).isEmpty();
  }

  private static Optional<GiveUpReason> after(Duration time, CallingBoxCall call) {
    return StalledCall.reason(call, SEEN, SEEN.plus(time));
  }

  private static CallingBoxCall pending(String fields) {
    return call(
        "{'id': 'x', 'status': 'completed', 'returns': {'rating': 'integer'}, " + fields + "}");
  }

  private static CallingBoxCall call(String text) {
    return CallingBoxCall.read(TestJson.of(text)).orElseThrow();
  }
}
