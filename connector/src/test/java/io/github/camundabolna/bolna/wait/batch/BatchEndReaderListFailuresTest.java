package io.github.camundabolna.bolna.wait.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.testing.TestResponses;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A batch that is over, and whose calls cannot be listed. */
class BatchEndReaderListFailuresTest extends BatchPollFixture {

  private static final String BUSY = "{'id': '1', 'status': 'busy'}";

  @Test
  void aListThatFailsIsAskedForAgain() {
    setBatch("completed", 1, "'busy': 1");
    bolna.executions(BATCH, "{'id': '1', 'status': 'busy'}");
    bolna.failListing(
        TestResponses.json(500, "{}"),
        TestResponses.json(429, "{}"),
        TestResponses.json(200, "[{"),
        TestResponses.json(401, "{}"));
    element.addInstance(1, BATCH);
    activate();

    pollTimes(3);
    assertThat(element.messages).isEmpty();
    pollTimes(20);

    assertThat(callsPerOutcome()).containsEntry("busy", 1L);
    assertThat(bolna.listCount()).isEqualTo(5);
    assertThat(element.activityMessages(Severity.WARNING))
        .anyMatch(said -> said.contains("The connector retries"));
  }

  /** It moved from a page that wasn't read yet to one that was. */
  @Test
  void aCallThatIsMissingFromTheListIsLookedForOnceMore() {
    setBatch("completed", 2, "'busy': 2");
    bolna.executions(BATCH, BUSY);
    element.addInstance(1, BATCH);
    activate();
    pollOnce();
    assertThat(element.messages).isEmpty();
    assertThat(bolna.listCount()).isOne();

    bolna.executions(BATCH, BUSY, "{'id': '2', 'status': 'busy'}");
    pollTimes(2);

    assertThat(callsPerOutcome()).containsEntry("busy", 2L);
  }

  /** The two lists then say nothing about each other. */
  @Test
  void aListThatIsAsShortAfterAChangeOfTheBatchIsNoConfirmation() {
    setBatch("completed", 2, "'busy': 2");
    bolna.executions(BATCH, BUSY);
    element.addInstance(1, BATCH);
    activate();
    pollOnce();

    setBatch("completed", 3, "'busy': 3");
    pollOnce();

    assertThat(bolna.listCount()).isEqualTo(2);
    assertThat(element.messages).isEmpty();
  }

  @Test
  void aCallThatIsNeverListedKeepsNoProcessWaiting() {
    setBatch("completed", 2, "'busy': 2");
    bolna.executions(BATCH, BUSY);
    element.addInstance(1, BATCH);
    activate();

    pollTimes(4);

    assertThat(callsPerOutcome()).containsEntry("busy", 1L);
    assertThat(bolna.listCount()).isEqualTo(2);
  }

  @Test
  void aListThatIsRefusedForAnHourIsDoneWithout() {
    setBatch("completed", 1, "'busy': 1");
    element.addInstance(1, BATCH);
    activate();

    pollTimes(110);
    assertThat(element.messages).isEmpty();
    pollTimes(30);

    assertThat(element.lastResult())
        .containsEntry("status", "completed")
        .containsEntry("underWay", null)
        .containsEntry("notCalled", null)
        .containsEntry("cost", null);
    assertThat(callsPerOutcome()).hasSize(8).containsEntry("busy", null);
    assertThat(element.activityMessages(Severity.WARNING))
        .anyMatch(said -> said.contains("without call counts"));
  }

  @Test
  void aListThatIsRefusedOnceIsAskedForAgain() {
    setBatch("completed", 1, "'busy': 1");
    bolna.executions(BATCH, "{'id': '1', 'status': 'busy'}");
    bolna.failListing(TestResponses.json(404, "{}"));
    element.addInstance(1, BATCH);
    activate();

    pollTimes(3);

    assertThat(callsPerOutcome()).containsEntry("busy", 1L);
  }

  @Test
  void aListThatNeverComesIsDoneWithout() {
    setBatch("completed", 1, "'busy': 1");
    bolna.executions(BATCH, () -> TestResponses.json(500, "{}"));
    element.with("maxInterval", "PT1H").addInstance(1, BATCH);
    activate();

    pollTimes(2 * 60 * 23);
    assertThat(element.messages).isEmpty();
    pollTimes(2 * 60 * 2);

    assertThat(element.lastResult())
        .containsEntry("status", "completed")
        .containsEntry("cost", null);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Long> callsPerOutcome() {
    return (Map<String, Long>) element.lastResult().get("callsPerOutcome");
  }
}
