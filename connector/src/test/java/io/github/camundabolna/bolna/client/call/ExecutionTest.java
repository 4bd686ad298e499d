package io.github.camundabolna.bolna.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.batch.BatchStatus;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.outcome.CallOutcome;
import io.github.camundabolna.testing.RequestSamples;
import io.github.camundabolna.testing.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be asked of one execution, beside how it ended. */
class ExecutionTest {

  private static final String RETRIES =
      ", 'retry_count': 0, 'retry_config': {'enabled': true, 'max_retries': 3}";

  @Test
  void executionIsTheOneThatWasAskedFor() {
    Execution execution = read("busy", "");

    assertThat(execution.requireId("x")).isSameAs(execution);
  }

  @Test
  void anotherExecutionThanWasAskedForIsNoAnswer() {
    ApiException failure = RequestSamples.failure(() -> read("busy", "").requireId("y"));

    assertThat(failure.kind()).isEqualTo(Kind.SAFE_TO_RETRY);
    assertThat(failure).hasMessageContaining("a different execution");
  }

  @ParameterizedTest
  @CsvSource({"busy, true", "no-answer, true", "completed, false", "stopped, false"})
  void itSaysAfterWhichEndingsBolnaDialsAgain(String attempt, boolean again) {
    Execution withRetries = read("scheduled", RETRIES);

    assertThat(withRetries.isRetriedAfter(read(attempt, ""))).isEqualTo(again);
    assertThat(read("scheduled", "").isRetriedAfter(read(attempt, ""))).isFalse();
  }

  @Test
  void callOfWhichIsKnownThatNoRetryFollowsHasEnded() {
    Execution busy = read("busy", RETRIES + ", 'transcript': 'hello'");
    assertThat(busy.ended()).isFalse();

    Execution known = busy.withoutRetry();

    assertThat(known.ended()).isTrue();
    assertThat(known.outcome()).contains(CallOutcome.BUSY);
    assertThat(known.transcript()).contains("hello");
    assertThat(known.id()).isEqualTo("x");
  }

  @ParameterizedTest
  @CsvSource({"inbound, true", "INBOUND, true", "outbound, false", "'', false"})
  void callFromThePersonToTheAgentIsInbound(String callType, boolean inbound) {
    String telephony = ", 'telephony_data': {'call_type': '" + callType + "'}";

    assertThat(read("completed", telephony).inbound()).isEqualTo(inbound);
    assertThat(read("completed", "").inbound()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "created, true, false",
    "processed, true, false",
    "scheduled, true, false",
    "queued, false, false",
    "running, false, false",
    "executed, false, false",
    "completed, false, true",
    "stopped, false, true",
    "failed, false, true",
    "paused, false, false"
  })
  void statusOfABatchShowsWhetherAnyoneIsOrWillBeCalled(
      String status, boolean beforeTheStart, boolean last) {
    assertThat(BatchStatus.of(status).beforeTheStart()).isEqualTo(beforeTheStart);
    assertThat(BatchStatus.of(status).last()).isEqualTo(last);
  }

  private static Execution read(String status, String more) {
    return Execution.read(TestJson.of("{'id': 'x', 'status': '" + status + "'" + more + "}"))
        .orElseThrow();
  }
}
