package io.github.camundabolna.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.inbound.Health.Status;
import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestJob;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who waits, how often Bolna is asked for them, and how often they are told. */
class WaitingTest extends PollTest {

  @Test
  void nobodyWaitsAndNobodyAsks() {
    activate();

    rounds(10);

    assertThat(bolna.requests()).isEmpty();
  }

  @Test
  void twoInstancesCostOneLook() {
    batch("running", 2, "'ringing': 2");
    element.waiting(1, BATCH).waiting(2, BATCH);
    activate();
    rounds.round();
    assertThat(bolna.requests()).hasSize(1);

    batch("completed", 2, "'busy': 2");
    bolna.executions(BATCH, "{'id': '1', 'status': 'busy'}", "{'id': '2', 'status': 'busy'}");
    round();

    assertThat(element.told()).containsExactly("wait01001", "wait01002");
    assertThat(bolna.requests()).hasSize(3);
  }

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
    assertThat(element.said(Severity.WARNING)).isEmpty();
    assertThat(bolna.requests()).hasSize(2);
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

  @Test
  void progressIsToldWhenItChanges() {
    batch("running", 200, "'completed': 80, 'no-answer': 30, 'busy': 10, 'ringing': 3");
    element.waiting(1, BATCH);
    activate();
    rounds(10);

    batch("running", 200, "'completed': 81, 'no-answer': 30, 'busy': 10, 'ringing': 2");
    rounds(10);

    assertThat(element.said(Severity.INFO).stream().filter(said -> said.startsWith("batch")))
        .containsExactly(
            "batch "
                + BATCH
                + ": running, 120 of 200 calls ended"
                + " (80 completed, 30 no-answer, 10 busy, 3 ringing)",
            "batch "
                + BATCH
                + ": running, 121 of 200 calls ended"
                + " (81 completed, 30 no-answer, 10 busy, 2 ringing)");
  }

  @Test
  void aBatchThatIsNotDueIsRarelyAskedForButNeverMissed() {
    bolna.batch(
        BATCH,
        "'status': 'scheduled', 'scheduled_at': '" + TestClock.START.plusSeconds(3_600) + "'");
    element.waiting(1, BATCH);
    activate();

    rounds.round();
    rounds(119);
    assertThat(bolna.looks()).isLessThan(20);
    long before = bolna.looks();
    round();

    assertThat(bolna.looks()).isEqualTo(before + 1);
  }

  @Test
  void aBatchInWhichNothingHappensIsAskedForLessAndLess() {
    batch("running", 1, "'ringing': 1");
    element.waiting(1, BATCH);
    activate();

    rounds(120);
    assertThat(bolna.looks()).isBetween(15L, 35L);
    long before = bolna.looks();
    rounds(120);

    assertThat(bolna.looks() - before).isBetween(11L, 14L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "interval | soon | interval must be an ISO 8601 duration from PT5S to P1D, like PT30S",
        "interval | PT4.9S | interval must be",
        "interval | PT25H | interval must be",
        "maxInterval | P1M | maxInterval must be",
        "maxInterval | PT10S | maxInterval must not be shorter than interval, which is PT30S",
        "authentication.apiKey | two words | the API key holds a blank",
        "includeExecutions | maybe | the properties could not be read",
      })
  void aMistakeInThePanelIsToldInASentence(String field, String value, String sentence) {
    element.with(field, value);

    activate();

    assertThat(element.health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(element.health.getError().message()).contains(sentence);
    assertThat(element.said(Severity.ERROR)).singleElement().asString().contains(sentence);
    assertThat(element.activities.toString()).doesNotContain("two words");
    assertThat(rounds.isRunning()).isFalse();
  }

  @Test
  void aMissingKeyIsTold() {
    element.without("authentication.apiKey");

    activate();

    assertThat(element.health.getError().message()).contains("API key is missing");
  }

  @Test
  void twoElementsThatShareAConnectorAreToldOf() {
    element.sharedByTwo();

    activate();

    assertThat(element.health.getError().message()).contains("two elements of this process");
  }

  @Test
  void pausesHaveDefaults() {
    element.without("interval").without("maxInterval");

    activate();

    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
    assertThat(rounds.pause).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void theKeyIsNowhere() {
    completed();
    element.waiting(1, BATCH);
    activate();
    rounds(3);

    assertThat(element.activities.toString() + element.messages + element.health)
        .doesNotContain(TestJob.KEY);
  }

  @Test
  void itsThreadIsADaemonThatOutlivesABrokenRoundAndEnds() throws InterruptedException {
    AtomicReference<Thread> seen = new AtomicReference<>();
    CountDownLatch twice = new CountDownLatch(2);
    new OwnThread()
        .start(
            Duration.ofMillis(1),
            () -> {
              seen.set(Thread.currentThread());
              twice.countDown();
              if (twice.getCount() > 0) {
                throw new LinkageError("a round that breaks");
              }
              return false;
            });

    assertThat(twice.await(10, TimeUnit.SECONDS)).isTrue();
    seen.get().join(10_000);

    assertThat(seen.get().isDaemon()).isTrue();
    assertThat(seen.get().getName()).isEqualTo(OwnThread.NAME);
    assertThat(seen.get().isAlive()).isFalse();
  }

  private void completed() {
    batch("completed", 1, "'busy': 1");
    bolna.executions(BATCH, "{'id': '1', 'status': 'busy'}");
  }
}
