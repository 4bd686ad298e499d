package io.github.camundabolna.callingbox.wait;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health.Status;
import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.testing.TestJob;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in an element's panel: mistakes are told, the interval has a default. */
class CallingBoxWaitPropertiesTest extends CallingBoxPollFixture {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "interval | soon | \"Check interval\" must be an ISO 8601 duration from PT10S to P1D, like"
            + " PT30S",
        "interval | PT9S | \"Check interval\" must be",
        "authentication.apiKey | two words | the API key must contain only visible ASCII"
            + " characters",
        "authentication.apiKey | {{secret.KEY}} | the API key refers to a secret that was not"
            + " resolved: {{secret.KEY}}",
      })
  void mistakeInThePanelIsReported(String field, String value, String sentence) {
    element.with(field, value);

    activate();

    assertThat(element.health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(element.health.getError().message()).contains(sentence);
    assertThat(element.activities.toString()).doesNotContain("two words");
    assertThat(scheduler.isRunning()).isFalse();
  }

  @Test
  void missingKeyIsReportedWithTheNameOfTheSecret() {
    element.without("authentication.apiKey");

    activate();

    assertThat(element.health.getError().message())
        .contains("API key is missing", "{{secrets.CALLINGBOX_API_KEY}}");
  }

  @Test
  void intervalHasADefault() {
    element.without("interval");

    activate();

    assertThat(scheduler.runNext()).isEqualTo(Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"not an ID! | must be the call ID", "'' | callId is missing"})
  void instanceWithoutAnIdIsReportedAndDisturbsNoOther(String id, String sentence) {
    element.addInstance(1, id);
    waitFor(2, "x", "busy");
    activate();

    scheduler.runOnce();

    assertThat(element.deliveredIds()).containsExactly("wait01002");
    pollTimes(20);
    assertThat(element.activityMessages(Severity.ERROR).toString()).contains(sentence);
  }

  @Test
  void keyIsNowhere() {
    waitFor(1, "x", "busy");
    activate();
    scheduler.runOnce();

    assertThat(element.activities.toString() + element.messages + element.health)
        .doesNotContain(TestJob.KEY);
  }
}
