package io.github.camundabolna.localcamunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A long wait with signs of life, a way to stop it, and then one thing to do for each of many. */
@TestInstance(Lifecycle.PER_CLASS)
class CampaignPatternIT {

  private PollingFixture stage;

  @BeforeAll
  void start() throws IOException {
    stage = new PollingFixture();
    stage.deploy(PollingProcesses.campaign("campaign"));
  }

  @AfterAll
  void stop() {
    stage.close();
  }

  @Test
  void theTimerRepeatsWhileTheWaitLastsAndTheWaitGoesOn() {
    var instance = campaign("timed", 1);
    stage.awaitLooks("timed", 1);

    for (int hour = 1; hour <= 3; hour++) {
      var passed = hour;
      stage.engine().advanceClock(Duration.ofHours(1));
      await().atMost(PollingFixture.PATIENCE).until(() -> times(instance, "hour-passed") == passed);
    }
    stage.board().pin("timed", "done");

    stage.awaitCompleted(instance);
    assertThat(stage.run(instance).endEvent()).contains("followed-up");
  }

  @Test
  void twoHundredAreFollowedUpAfterTheWait() {
    var instance = campaign("crowd", 200);
    stage.board().pin("crowd", "done");

    stage.awaitCompleted(instance);

    assertThat(times(instance, "follow-up")).isEqualTo(200);
    assertThat(stage.book().variables(instance).get("answers")).hasSize(200);
    assertThat(stage.book().variables(instance).get("answers").get(199).asText())
        .isEqualTo("person 200");
  }

  @Test
  void messageOfAClientStopsTheWait() {
    var instance = campaign("stopped", 1);
    stage.awaitLooks("stopped", 1);

    stage
        .client()
        .newPublishMessageCommand()
        .messageName("stop")
        .correlationKey("stopped")
        .send()
        .join();

    stage.awaitCompleted(instance);
    assertThat(stage.run(instance).endEvent()).contains("stopped");
  }

  private long campaign(String key, int people) {
    var names = IntStream.rangeClosed(1, people).mapToObj(number -> "person " + number).toList();
    return stage.start("campaign", Map.of("key", key, "people", names));
  }

  private int times(long instance, String elementId) {
    return Collections.frequency(stage.run(instance).path(), elementId);
  }
}
