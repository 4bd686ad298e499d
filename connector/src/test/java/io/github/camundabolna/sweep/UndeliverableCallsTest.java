package io.github.camundabolna.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.client.Execution;
import io.github.camundabolna.testing.BusyAgent;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** An engine that takes no call until a person acts. */
class UndeliverableCallsTest extends SweepStage {

  private static final int CALLS = 40_000;

  @AutoClose
  private final BusyAgent agent = new BusyAgent(CALLS, clock.instant(), Duration.ofHours(23));

  private boolean refusing = true;

  @Override
  URI uri() {
    return agent.uri();
  }

  @Override
  public Optional<Undelivered> ended(Execution call) {
    return refusing
        ? Optional.of(Undelivered.lastingly(call.id() + ", too many elements"))
        : super.ended(call);
  }

  @Test
  void tooManyOfThemKeepMoreFromBeingReadAndNoneIsLost() {
    start();
    rounds.next();
    int pages = agent.pages();
    assertThat(troubles)
        .singleElement()
        .asString()
        .contains("are read once those before are delivered", "calls that ended are not accepted");

    nextSweep();
    assertThat(agent.pages()).isEqualTo(pages);
    assertThat(whole).isZero();
    refusing = false;
    sweepAfter(Duration.ofMinutes(30));

    assertThat(new HashSet<>(told)).hasSize(CALLS);
    assertThat(whole).isEqualTo(1);
  }
}
