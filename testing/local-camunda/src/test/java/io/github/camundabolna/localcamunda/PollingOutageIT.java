package io.github.camundabolna.localcamunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A connector that polls goes on when its cluster, or a part of it, was away for some rounds. */
@Tag("slow")
class PollingOutageIT {

  private PollingFixture stage;
  private long instance;

  @BeforeEach
  void waitAtTheElement() throws IOException {
    stage = new PollingFixture();
    stage.deploy(PollingProcesses.atCatchEvent("waits-through"));
    instance = stage.start("waits-through", "outage");
    stage.awaitLooks("outage", 1);
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  @Test
  void waitEndsWhenTheClusterIsBack() {
    stage.commands().shut();
    stage.searches().shut();
    stage.board().pin("outage", "back");
    await().atMost(PollingFixture.PATIENCE).until(() -> stage.searches().refused() >= 10);
    assertThat(stage.book().completed(instance)).isFalse();

    stage.commands().open();
    stage.searches().open();

    stage.awaitCompleted(instance);
    stage.assertToldOf(instance, "back");
  }

  /** The runtime drops the failure of {@code correlate}: only the next round can make it good. */
  @Test
  void messageThatCouldNotBePublishedIsPublishedByALaterRound() {
    stage.commands().shut();
    stage.board().pin("outage", "again");
    stage.awaitLooks("outage", 3);
    assertThat(stage.book().completed(instance)).isFalse();

    stage.commands().open();

    stage.awaitCompleted(instance);
    stage.assertToldOf(instance, "again");
  }
}
