package io.github.camundabolna.simulator.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camundabolna.simulator.BatchFixture;
import io.github.camundabolna.simulator.batch.BatchStatusUpdaterTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchHoldTest {

  private final BatchFixture stage = BatchFixture.open();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void stopTakesBackEveryCallThatWasHeldHoweverLateItComes() {
    stage.stage().simulator().holdBatchesAfter(5);
    String id =
        stage.launched(BatchFixture.form(BatchFixture.csv(BatchStatusUpdaterTest.numbers(30))));
    await().until(() -> stage.journal().calls().ended() == 5);

    stage.stop(id);

    await().until(() -> stage.journal().calls().ended() == 30);
    assertThat(stage.entry(id).executionStatus())
        .containsEntry("completed", 5)
        .containsEntry("stopped", 25);
  }

  @Test
  void callsThatWereHeldGoOnWhenTheyAreReleased() {
    stage.stage().simulator().holdBatchesAfter(5);
    String id =
        stage.launched(BatchFixture.form(BatchFixture.csv(BatchStatusUpdaterTest.numbers(30))));
    await().until(() -> stage.journal().calls().ended() == 5);
    assertThat(stage.statusOf(id)).isEqualTo("running");
    stage.stage().awaitLast(stage.stage().place("+919800000000"), "completed");

    stage.stage().simulator().releaseBatches();

    stage.awaitStatus(id, "completed");
    assertThat(stage.journal().placedCallsOf(id)).hasSize(30);
  }
}
