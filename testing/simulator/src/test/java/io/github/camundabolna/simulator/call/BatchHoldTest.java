package io.github.camundabolna.simulator.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camundabolna.simulator.BatchFixture;
import io.github.camundabolna.simulator.batch.BatchStatusUpdaterTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchHoldTest {

  private final BatchFixture fixture = BatchFixture.open();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void stopTakesBackEveryCallThatWasHeldHoweverLateItComes() {
    fixture.simulatorFixture().simulator().holdBatchesAfter(5);
    String id =
        fixture.createScheduled(
            BatchFixture.form(BatchFixture.csv(BatchStatusUpdaterTest.numbers(30))));
    await().until(() -> fixture.journal().calls().ended() == 5);

    fixture.stop(id);

    await().until(() -> fixture.journal().calls().ended() == 30);
    assertThat(fixture.entry(id).executionStatus())
        .containsEntry("completed", 5)
        .containsEntry("stopped", 25);
  }

  @Test
  void callsThatWereHeldGoOnWhenTheyAreReleased() {
    fixture.simulatorFixture().simulator().holdBatchesAfter(5);
    String id =
        fixture.createScheduled(
            BatchFixture.form(BatchFixture.csv(BatchStatusUpdaterTest.numbers(30))));
    await().until(() -> fixture.journal().calls().ended() == 5);
    assertThat(fixture.statusOf(id)).isEqualTo("running");
    fixture
        .simulatorFixture()
        .awaitLast(fixture.simulatorFixture().place("+919800000000"), "completed");

    fixture.simulatorFixture().simulator().releaseBatches();

    fixture.awaitStatus(id, "completed");
    assertThat(fixture.journal().placedCallsOf(id)).hasSize(30);
  }
}
