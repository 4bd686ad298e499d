package io.github.camundabolna.localcamunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A polling connector continues after its cluster was partly or fully unavailable for some polls.
 */
@Tag("slow")
class PollingOutageIT {

  private PollingFixture fixture;
  private long instance;

  @BeforeEach
  void waitAtTheElement() throws IOException {
    fixture = new PollingFixture();
    fixture.deploy(PollingProcesses.atCatchEvent("waits-through"));
    instance = fixture.start("waits-through", "outage");
    fixture.awaitPolls("outage", 1);
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void waitEndsWhenTheClusterIsBack() {
    fixture.commands().block();
    fixture.searches().block();
    fixture.pollServer().publish("outage", "back");
    await()
        .atMost(PollingFixture.PATIENCE)
        .until(() -> fixture.searches().rejectedConnections() >= 10);
    assertThat(fixture.journal().completed(instance)).isFalse();

    fixture.commands().unblock();
    fixture.searches().unblock();

    fixture.awaitCompleted(instance);
    fixture.assertReceived(instance, "back");
  }

  /** The runtime drops the failure of {@code correlate}, so only the next poll can repeat it. */
  @Test
  void messageThatCouldNotBePublishedIsPublishedByALaterRound() {
    fixture.commands().block();
    fixture.pollServer().publish("outage", "again");
    fixture.awaitPolls("outage", 3);
    assertThat(fixture.journal().completed(instance)).isFalse();

    fixture.commands().unblock();

    fixture.awaitCompleted(instance);
    fixture.assertReceived(instance, "again");
  }
}
