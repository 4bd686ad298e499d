package io.github.camundabolna.bolna.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.BusyAgentServer;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A batch of which all calls were created in one moment: no shorter time can be asked for. */
class NewCallsSameTimestampTest extends SweepFixture {

  @AutoClose
  private final BusyAgentServer agent =
      new BusyAgentServer(30_000, clock.instant().minusSeconds(60), Duration.ofMillis(300));

  @Override
  public URI uri() {
    return agent.uri();
  }

  @Test
  @Tag("slow")
  void endedCallsAreDeliveredAndTheOthersAreTracked() {
    agent.setStatusFrom(100, "scheduled");
    start();

    scheduler.runNext();
    assertThat(delivered).hasSize(100);
    assertThat(completedSweeps).isEqualTo(1);
    agent.setStatusFrom(29_900, "busy");
    nextSweep();

    assertThat(delivered).hasSize(200).contains(BusyAgentServer.id(29_999));
  }
}
