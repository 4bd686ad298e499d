package io.github.camundabolna.bolna.call.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.call.CallConnectorFixture;
import io.github.camundabolna.bolna.call.MakeCall;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.TestJob;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From 8.10 on, the header {@code jobTimeout} of an element shortens or extends its jobs' time. */
class AgentCallPlacerJobTimeoutTest {

  private static final Duration WORKER_TIMEOUT = Duration.ofMinutes(5);

  @AutoClose private final CallConnectorFixture runtime = new CallConnectorFixture();

  /** The first runtime placed the call and died; the engine gave the job out again. */
  @ParameterizedTest
  @CsvSource({"PT10S, 11", "PT1S, 2", "PT0.5S, 1", "PT15S, 19"})
  void aJobThatCameAgainAfterAShortTimeOutFindsItsCall(String jobTimeout, int age) {
    runtime.bolna.withCalls(FakeCall.withKey("first", 7, ago(age - 1)));

    Object result = runtime.run(job(age).withHeader("jobTimeout", jobTimeout));

    assertThat(result).isEqualTo(new MakeCall.Result("first", "queued", FakeCall.NUMBER));
    assertThat(runtime.bolna.postCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "10", "PT0S", "PT-1S", "P1M"})
  void aTimeOutThatCannotBeReadMakesTheConnectorLookFirst(String jobTimeout) {
    runtime.held(job(1).withHeader("jobTimeout", jobTimeout));

    assertThat(runtime.bolna.listCount()).isOne();
    assertThat(runtime.bolna.postCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "PT2M", "PT10M", "P1D"})
  void aTimeOutThatIsLongEnoughLeavesAFreshJobOneRequest(String jobTimeout) {
    runtime.run(job(1).withHeader("jobTimeout", jobTimeout));

    assertThat(runtime.bolna.requestCount()).isOne();
  }

  /** The job can wait in the runtime for longer than that before the header takes effect. */
  @Test
  void aLongTimeOutDoesNotHideTheShorterOneOfTheWorker() {
    runtime.bolna.withCalls(FakeCall.withKey("first", 7, ago(10)));

    Object result =
        runtime
            .newConnector(Duration.ofSeconds(5))
            .execute(job(11).withHeader("jobTimeout", "PT1H").context());

    assertThat(result).isEqualTo(new MakeCall.Result("first", "queued", FakeCall.NUMBER));
  }

  private TestJob job(int age) {
    return runtime.makeCall().withKey(7).enteredAt(ago(age));
  }

  private Instant ago(int seconds) {
    return runtime.clock.instant().minusSeconds(seconds);
  }

  @Test
  void withoutAHeaderTheTimeOutOfTheWorkerCounts() {
    runtime.newConnector(WORKER_TIMEOUT).execute(job(1).context());

    assertThat(runtime.bolna.requestCount()).isOne();
  }
}
