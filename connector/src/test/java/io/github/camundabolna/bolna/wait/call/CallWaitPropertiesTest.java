package io.github.camundabolna.bolna.wait.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health.Status;
import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.testing.TestJob;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in an element's panel: mistakes are told, the interval has a default. */
class CallWaitPropertiesTest extends CallPollFixture {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "interval | soon | \"Check interval\" must be an ISO 8601 duration from PT10S to P1D, like"
            + " PT30S",
        "interval | PT9.9S | \"Check interval\" must be",
        "interval | PT25H | \"Check interval\" must be",
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
    assertThat(element.activityMessages(Severity.ERROR))
        .singleElement()
        .asString()
        .contains(sentence);
    assertThat(element.activities.toString()).doesNotContain("two words");
    assertThat(scheduler.isRunning()).isFalse();
  }

  @Test
  void missingKeyIsReported() {
    element.without("authentication.apiKey");

    activate();

    assertThat(element.health.getError().message()).contains("API key is missing");
  }

  @Test
  void twoElementsThatShareAConnectorAreReported() {
    element.sharedByTwo();

    activate();

    assertThat(element.health.getError().message())
        .contains("two elements of this process", "neither would learn that its call ended");
  }

  @Test
  void intervalHasADefault() {
    element.without("interval");

    activate();

    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
    assertThat(scheduler.runNext()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void intervalThatIsLongIsKept() {
    element.with("interval", "P1D");
    waitFor(call("x", "in-progress"));

    activate();

    assertThat(scheduler.runNext()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void keyIsNowhere() {
    waitFor(call("x", "busy"));
    activate();
    scheduler.runOnce();
    pollTimes(3);

    assertThat(element.activities.toString() + element.messages + element.health)
        .doesNotContain(TestJob.KEY);
  }
}
