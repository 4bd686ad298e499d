package io.github.camundabolna.bolna.wait.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.testing.TestResponses;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A batch that is over, and whose calls cannot be listed. */
class BatchEndReaderListFailuresTest extends BatchPollFixture {

  @Test
  void aListThatFailsIsAskedForAgain() {
    batch("completed", 1, "'busy': 1");
    bolna.executions(BATCH, "{'id': '1', 'status': 'busy'}");
    bolna.listingFails(
        TestResponses.json(500, "{}"),
        TestResponses.json(429, "{}"),
        TestResponses.json(200, "[{"),
        TestResponses.json(401, "{}"));
    element.waiting(1, BATCH);
    activate();

    rounds(3);
    assertThat(element.messages).isEmpty();
    rounds(20);

    assertThat(callsPerOutcome()).containsEntry("busy", 1L);
    assertThat(bolna.listings()).isEqualTo(5);
    assertThat(element.said(Severity.WARNING)).anyMatch(said -> said.contains("tried again"));
  }

  @Test
  void aListThatIsRefusedForAnHourIsDoneWithout() {
    batch("completed", 1, "'busy': 1");
    element.waiting(1, BATCH);
    activate();

    rounds(110);
    assertThat(element.messages).isEmpty();
    rounds(30);

    assertThat(element.onlyResult())
        .containsEntry("status", "completed")
        .containsEntry("underWay", null)
        .containsEntry("notCalled", null)
        .containsEntry("cost", null);
    assertThat(callsPerOutcome()).hasSize(8).containsEntry("busy", null);
    assertThat(element.said(Severity.WARNING)).anyMatch(said -> said.contains("without counts"));
  }

  @Test
  void aListThatIsRefusedOnceIsAskedForAgain() {
    batch("completed", 1, "'busy': 1");
    bolna.executions(BATCH, "{'id': '1', 'status': 'busy'}");
    bolna.listingFails(TestResponses.json(404, "{}"));
    element.waiting(1, BATCH);
    activate();

    rounds(3);

    assertThat(callsPerOutcome()).containsEntry("busy", 1L);
  }

  @Test
  void aListThatNeverComesIsDoneWithout() {
    batch("completed", 1, "'busy': 1");
    bolna.executions(BATCH, () -> TestResponses.json(500, "{}"));
    element.with("maxInterval", "PT1H").waiting(1, BATCH);
    activate();

    rounds(2 * 60 * 23);
    assertThat(element.messages).isEmpty();
    rounds(2 * 60 * 2);

    assertThat(element.onlyResult())
        .containsEntry("status", "completed")
        .containsEntry("cost", null);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Long> callsPerOutcome() {
    return (Map<String, Long>) element.onlyResult().get("callsPerOutcome");
  }
}
