package io.github.camundabolna.examples.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.examples.simulator.call.Pace;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchLoadTest {
  private static final int CONTACTS = 10_000;
  private static final Pace FASTEST = new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO);

  @Test
  void tenThousandContactsAreCalledAndReadWithinSeconds() {
    try (BatchStage stage =
        BatchStage.open(settings -> settings.withPace(FASTEST).withConcurrency(CONTACTS))) {
      long begin = System.nanoTime();
      String id = stage.launched(BatchStage.form(BatchStage.csv(BatchRunTest.numbers(CONTACTS))));
      stage.awaitStatus(id, "completed");
      System.out.println("RUN " + (System.nanoTime() - begin) / 1_000_000);
      for (int i = 0; i < 5; i++) {
        begin = System.nanoTime();
        int n = stage.stage().get("/batches/" + id + "/executions").body().length();
        System.out.println("READ " + n + " " + (System.nanoTime() - begin) / 1_000_000);
      }
      System.out.println("W " + stage.books().webhooks());
      assertThat(stage.executions(id)).hasSize(CONTACTS);
    }
  }
}
