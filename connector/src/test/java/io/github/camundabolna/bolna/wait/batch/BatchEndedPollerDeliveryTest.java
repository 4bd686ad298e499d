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
    completed();
    element.waiting(1, null).waiting(2, "My batch").waiting(3, BATCH);
    activate();

    rounds.round();
    rounds(20);

    assertThat(element.told().get(0)).isEqualTo("wait01003");
    assertThat(element.said(Severity.ERROR)).hasSize(2);
    assertThat(element.said(Severity.ERROR).get(0)).contains("instance 1", "batchId is missing");
    assertThat(element.said(Severity.ERROR).get(1))
        .contains("instance 2", "batchId must be a batch id", "\"My batch\"");
  }

  /** A form's file picker gives a list of documents, and the runtime cannot write those. */
  @Test
  void aListOfDocumentsAmongTheVariablesDoesNotHideTheBatchId() {
    completed();
    element.waiting(
        1,
        BATCH,
        "contactsFile",
        List.of(
            element.documents.create(
                DocumentCreationRequest.from("contact_number".getBytes(UTF_8)).build())));
    activate();

    rounds.round();

    assertThat(element.told()).hasSize(1);
    assertThat(element.said(Severity.ERROR)).isEmpty();
  }

  @Test
  void aBatchIdThatIsMendedIsSeen() {
    completed();
    element.waiting(1, "wrong");
    activate();
    rounds.round();

    element.waiting(1, BATCH);
    round();

    assertThat(element.told()).hasSize(1);
  }

  @Test
  void whoWasToldIsNotToldAgainAtOnce() {
    completed();
    element.waiting(1, BATCH);
    activate();

    rounds.round();
    round();
    assertThat(element.told()).hasSize(1);
    round();

    assertThat(element.told()).containsExactly("wait01001", "wait01001");
    assertThat(bolna.requests()).hasSize(2);
  }

  @Test
  void whoWaitsForeverIsTalkedOfOnce() {
    completed();
    element.waiting(1, BATCH);
    activate();

    rounds(300);

    assertThat(element.told()).hasSizeBetween(10, 20);
    assertThat(element.said(Severity.WARNING))
        .singleElement()
        .asString()
        .contains("instance 1", "correlation key");
  }

  @Test
  void aBoundaryEventIsNotToldAgainOnceTheEngineHasForgotten() {
    completed();
    element.ofType("boundaryEvent").waiting(1, BATCH);
    activate();

    rounds(80);
    int told = element.told().size();
    rounds(1000);

    assertThat(element.told()).hasSize(told);
    assertThat(bolna.requests()).hasSize(2);
  }

  @Test
  void aBoundaryEventThatIsNotToldAgainIsTalkedOfOnce() {
    completed();
    element.ofType("boundaryEvent").waiting(1, BATCH);
    activate();

    rounds(80);
    assertThat(element.said(Severity.WARNING)).isEmpty();
    rounds(1000);

    assertThat(element.said(Severity.WARNING))
        .singleElement()
        .asString()
        .contains(
            "instance 1 ",
            "told " + element.told().size() + " times",
            "batch " + BATCH,
            "started anew");
  }

  @Test
  void aBoundaryEventThatTookItIsNotTalkedOf() {
    completed();
    element.ofType("boundaryEvent").waiting(1, BATCH);
    activate();
    rounds(80);

    element.gone(1);
    rounds(1000);

    assertThat(element.said(Severity.WARNING)).isEmpty();
  }

  @Test
  void aRuntimeThatIsStartedAnewTellsABoundaryEventAgain() {
    completed();
    element.ofType("boundaryEvent").waiting(1, BATCH);
    activate();
    rounds(1000);
    int told = element.told().size();

    newPoller().activate(element.context());
    rounds.round();

    assertThat(element.told()).hasSize(told + 1);
  }

  @Test
  void whoWaitsAnewIsToldAnew() {
    completed();
    element.waiting(1, BATCH);
    activate();
    rounds.round();
    element.gone(1);
    round();

    element.waiting(1, BATCH);
    round();

    assertThat(element.told()).hasSize(2);
    assertThat(bolna.listings()).isEqualTo(2);
  }
}
