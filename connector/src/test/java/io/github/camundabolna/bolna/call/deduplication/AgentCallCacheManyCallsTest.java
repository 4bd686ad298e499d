package io.github.camundabolna.bolna.call.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.bolna.call.CallConnectorFixture;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestJob;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An incident that is resolved weeks later, at an agent that has made many calls since. */
class AgentCallCacheManyCallsTest {

  private static final int CALLS = 30_000;
  private static final Duration SINCE_ENTRY = Duration.ofDays(15);

  /** A Bolna that is slow, so that a try reads few pages. */
  private static final Duration PAGE = Duration.ofMillis(600);

  @AutoClose private final CallConnectorFixture runtime = new CallConnectorFixture();
  private final FakeBolna bolna = runtime.bolna;

  @Test
  @Tag("slow")
  void theLookUpGoesOnWhereTheTryBeforeEndedAndComesToAnEnd() {
    Instant entered = TestClock.START.minus(SINCE_ENTRY);
    long apart = SINCE_ENTRY.dividedBy(CALLS).toMillis();
    bolna.withCalls(
        IntStream.range(0, CALLS)
            .mapToObj(i -> FakeCall.withKey("c" + i, 99, entered.plusMillis(apart * i)))
            .map(call -> call.withNumber("+918035739222"))
            .toArray(FakeCall[]::new));
    bolna.hooks.onListing(() -> runtime.clock.advance(PAGE));
    TestJob job = runtime.makeCall().enteredAt(entered).withKey(7);

    int tries = 1;
    for (Optional<TestJob> next = next(job); next.isPresent(); next = next(next.get())) {
      tries++;
      assertThat(tries).as("tries").isLessThan(100);
    }

    assertThat(bolna.postCount()).isOne();
    assertThat(tries).isGreaterThan(10);
    assertThat(bolna.listCount()).isBetween(CALLS / 50L, CALLS / 50L * 5 / 4);
  }

  /** A try that read a part costs no retry, however long ago the element was entered. */
  private Optional<TestJob> next(TestJob job) {
    try {
      runtime.run(job);
      return Optional.empty();
    } catch (ConnectorRetryException e) {
      assertThat(e.getMessage())
          .containsAnyOf("The next attempt continues reading", "Bolna doesn't list it yet");
      assertThat(e).hasMessageContaining("; next try in PT");
      runtime.clock.advance(e.getBackoffDuration());
      return Optional.of(TestEngine.after(e, job));
    }
  }
}
