package io.github.camundabolna.bolna.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.outcome.UndeliveredCall;
import io.github.camundabolna.testing.BusyAgentServer;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An engine that takes no call until a person acts. */
@Tag("slow")
class WatchListUndeliverableCallsTest extends SweepFixture {

  private static final int CALLS = 40_000;

  @AutoClose
  private final BusyAgentServer agent =
      new BusyAgentServer(CALLS, clock.instant(), Duration.ofHours(23));

  private boolean refusing = true;
  private int rejections;

  @Override
  public URI uri() {
    return agent.uri();
  }

  @Override
  public Optional<UndeliveredCall> ended(Execution call) {
    if (!refusing) {
      return super.ended(call);
    }
    rejections++;
    return Optional.of(UndeliveredCall.lastingly(call.id() + ", too many elements"));
  }

  @Test
  void tooManyOfThemKeepMoreFromBeingReadAndNoneIsLost() {
    start();
    scheduler.runNext();
    int pages = agent.pageCount();
    assertThat(problems)
        .singleElement()
        .asString()
        .contains("the receiver delivers earlier calls of agent", "ended calls");

    nextSweep();
    assertThat(agent.pageCount()).isEqualTo(pages);
    assertThat(completedSweeps).isZero();
    int before = rejections;
    sweepAfter(Duration.ofMinutes(30));
    assertThat(rejections - before).as("repeated rejections").isEqualTo(20);
    refusing = false;
    sweepAfter(Duration.ofMinutes(30));

    assertThat(new HashSet<>(delivered)).hasSize(CALLS);
    assertThat(completedSweeps).isEqualTo(1);
  }
}
