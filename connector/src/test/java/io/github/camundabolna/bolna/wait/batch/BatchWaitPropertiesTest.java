package io.github.camundabolna.bolna.wait.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health.Status;
import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.testing.TestJob;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in an element's panel: mistakes are told, pauses have defaults, no key shows. */
class BatchWaitPropertiesTest extends BatchPollFixture {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "interval | soon | \"Check interval\" must be an ISO 8601 duration from PT5S to P1D, like"
            + " PT30S",
        "interval | PT4.9S | \"Check interval\" must be",
        "interval | PT25H | \"Check interval\" must be",
        "maxInterval | P1M | \"Maximum check interval\" must be",
        "authentication.apiKey | two words | the API key must contain only visible ASCII"
            + " characters",
        "authentication.apiKey | {{secret.KEY}} | the API key refers to a secret that was not"
            + " resolved: {{secret.KEY}}",
        "includeExecutions | maybe | the properties could not be read",
      })
  void aMistakeInThePanelIsReported(String field, String value, String sentence) {
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
  void anInvalidBaseUrlIsReported() {
    System.setProperty("BOLNA_BASE_URL", "http://bolna.example.com");
    try {
      new BatchEndedPoller().activate(element.context());
    } finally {
      System.clearProperty("BOLNA_BASE_URL");
    }

    assertThat(element.health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(element.health.getError().message()).startsWith("BOLNA_BASE_URL must be");
  }

  @Test
  void aMissingKeyIsReported() {
    element.without("authentication.apiKey");

    activate();

    assertThat(element.health.getError().message()).contains("API key is missing");
  }

  @Test
  void twoElementsThatShareAConnectorAreReported() {
    element.sharedByTwo();

    activate();

    assertThat(element.health.getError().message()).contains("two elements of this process");
  }

  @Test
  void pausesHaveDefaults() {
    element.without("interval").without("maxInterval");

    activate();

    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
    assertThat(scheduler.runNext()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void aPauseThatIsLongerThanTheLongestIsTheLongest() {
    element.with("interval", "PT10M").with("maxInterval", "PT5M").addInstance(1, BATCH);

    activate();
    pollTimes(3);

    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
    assertThat(scheduler.runNext()).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void theKeyIsNowhere() {
    completeBatch();
    element.addInstance(1, BATCH);
    activate();
    pollTimes(3);

    assertThat(element.activities.toString() + element.messages + element.health)
        .doesNotContain(TestJob.KEY);
  }
}
