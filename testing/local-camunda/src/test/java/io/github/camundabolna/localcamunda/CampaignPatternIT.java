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

/** A long wait with progress reports, a way to stop it, and then a task for each of many items. */
@TestInstance(Lifecycle.PER_CLASS)
class CampaignPatternIT {

  private PollingFixture fixture;

  @BeforeAll
  void start() throws IOException {
    fixture = new PollingFixture();
    fixture.deploy(PollingProcesses.campaign("campaign"));
  }

  @AfterAll
  void stop() {
    fixture.close();
  }

  @Test
  void theTimerRepeatsWhileTheWaitLastsAndTheWaitGoesOn() {
    var instance = campaign("timed", 1);
    fixture.awaitPolls("timed", 1);

    for (int hour = 1; hour <= 3; hour++) {
      var passed = hour;
      fixture.engine().advanceClock(Duration.ofHours(1));
      await().atMost(PollingFixture.PATIENCE).until(() -> times(instance, "hour-passed") == passed);
    }
    fixture.pollServer().publish("timed", "done");

    fixture.awaitCompleted(instance);
    assertThat(fixture.history(instance).endEvent()).contains("followed-up");
  }

  @Test
  void twoHundredAreFollowedUpAfterTheWait() {
    var instance = campaign("crowd", 200);
    fixture.pollServer().publish("crowd", "done");

    fixture.awaitCompleted(instance);

    assertThat(times(instance, "follow-up")).isEqualTo(200);
    assertThat(fixture.journal().variables(instance).get("answers")).hasSize(200);
    assertThat(fixture.journal().variables(instance).get("answers").get(199).asText())
        .isEqualTo("person 200");
  }

  @Test
  void messageOfAClientStopsTheWait() {
    var instance = campaign("stopped", 1);
    fixture.awaitPolls("stopped", 1);

    fixture
        .client()
        .newPublishMessageCommand()
        .messageName("stop")
        .correlationKey("stopped")
        .send()
        .join();

    fixture.awaitCompleted(instance);
    assertThat(fixture.history(instance).endEvent()).contains("stopped");
  }

  private long campaign(String key, int people) {
    var names = IntStream.rangeClosed(1, people).mapToObj(number -> "person " + number).toList();
    return fixture.start("campaign", Map.of("key", key, "people", names));
  }

  private int times(long instance, String elementId) {
    return Collections.frequency(fixture.history(instance).path(), elementId);
  }
}
