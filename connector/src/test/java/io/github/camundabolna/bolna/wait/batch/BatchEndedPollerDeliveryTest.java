package io.github.camundabolna.bolna.wait.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.inbound.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who waits for a batch, and how often they are told of its end. */
class BatchEndedPollerDeliveryTest extends BatchPollFixture {

  @Test
  void anInstanceWithoutABatchDoesNotKeepOthersFromTheirs() {
    completeBatch();
    element.addInstance(1, null).addInstance(2, "My batch").addInstance(3, BATCH);
    activate();

    scheduler.runOnce();
    pollTimes(20);

    assertThat(element.deliveredIds().get(0)).isEqualTo("wait01003");
    assertThat(element.activityMessages(Severity.ERROR)).hasSize(2);
    assertThat(element.activityMessages(Severity.ERROR).get(0))
        .contains("instance 1", "batchId is missing");
    assertThat(element.activityMessages(Severity.ERROR).get(1))
        .contains("instance 2", "batchId must be a batch ID", "\"My batch\"");
  }

  /** A form's file picker gives a list of documents, and the runtime cannot write those. */
  @Test
  void aListOfDocumentsAmongTheVariablesDoesNotHideTheBatchId() {
    completeBatch();
    element.addInstance(
        1,
        BATCH,
        "contactsFile",
        List.of(
            element.documents.create(
                DocumentCreationRequest.from("contact_number".getBytes(UTF_8)).build())));
    activate();

    scheduler.runOnce();

    assertThat(element.deliveredIds()).hasSize(1);
    assertThat(element.activityMessages(Severity.ERROR)).isEmpty();
  }

  @Test
  void aCorrectedBatchIdIsSeen() {
    completeBatch();
    element.addInstance(1, "wrong");
    activate();
    scheduler.runOnce();

    element.addInstance(1, BATCH);
    pollOnce();

    assertThat(element.deliveredIds()).hasSize(1);
  }

  @Test
  void anInstanceGetsNoSecondResultImmediately() {
    completeBatch();
    element.addInstance(1, BATCH);
    activate();

    scheduler.runOnce();
    pollOnce();
    assertThat(element.deliveredIds()).hasSize(1);
    pollOnce();

    assertThat(element.deliveredIds()).containsExactly("wait01001", "wait01001");
    assertThat(bolna.requests()).hasSize(2);
  }

  @Test
  void whoWaitsForeverIsTalkedOfOnce() {
    completeBatch();
    element.addInstance(1, BATCH);
    activate();

    pollTimes(300);

    assertThat(element.deliveredIds()).hasSizeBetween(10, 20);
    assertThat(element.activityMessages(Severity.WARNING))
        .singleElement()
        .asString()
        .contains("instance 1", "correlation key");
  }

  @Test
  void aBoundaryEventGetsNoResultAfterTheEngineDroppedTheMessage() {
    completeBatch();
    element.ofType("boundaryEvent").addInstance(1, BATCH);
    activate();

    pollTimes(80);
    int told = element.deliveredIds().size();
    pollTimes(1000);

    assertThat(element.deliveredIds()).hasSize(told);
    assertThat(bolna.requests()).hasSize(2);
  }

  @Test
  void aBoundaryEventThatIsNoLongerRetriedIsReportedOnce() {
    completeBatch();
    element.ofType("boundaryEvent").addInstance(1, BATCH);
    activate();

    pollTimes(80);
    assertThat(element.activityMessages(Severity.WARNING)).isEmpty();
    pollTimes(1000);

    assertThat(element.activityMessages(Severity.WARNING))
        .singleElement()
        .asString()
        .contains(
            "instance 1,",
            element.deliveredIds().size() + " times to",
            "batch " + BATCH,
            "the runtime restarts");
  }

  @Test
  void aBoundaryEventThatFiredIsNotReported() {
    completeBatch();
    element.ofType("boundaryEvent").addInstance(1, BATCH);
    activate();
    pollTimes(80);

    element.removeInstance(1);
    pollTimes(1000);

    assertThat(element.activityMessages(Severity.WARNING)).isEmpty();
  }

  @Test
  void aRestartedRuntimeDeliversToABoundaryEventAgain() {
    completeBatch();
    element.ofType("boundaryEvent").addInstance(1, BATCH);
    activate();
    pollTimes(1000);
    int told = element.deliveredIds().size();

    newPoller().activate(element.context());
    scheduler.runOnce();

    assertThat(element.deliveredIds()).hasSize(told + 1);
  }

  @Test
  void aNewWaitGetsTheResultAgain() {
    completeBatch();
    element.addInstance(1, BATCH);
    activate();
    scheduler.runOnce();
    element.removeInstance(1);
    pollOnce();

    element.addInstance(1, BATCH);
    pollOnce();

    assertThat(element.deliveredIds()).hasSize(2);
    assertThat(bolna.listCount()).isEqualTo(2);
  }
}
