package io.github.camundabolna.bolna.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A Bolna that takes connections and answers nothing must not take the runtime's threads. */
@Tag("slow")
class BolnaCallFunctionUnresponsiveApiTest {

  private static final int THREADS = 10;
  private static final int JOBS = 30;
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  /** Well below the time-out, and never too short for a busy machine. */
  private static final Duration AT_ONCE = TIMEOUT.dividedBy(2);

  @AutoClose
  private final CallConnectorFixture runtime = new CallConnectorFixture(TestClock.ticking());

  @AutoClose private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);
  private final FakeBolna bolna = runtime.bolna;

  private final BolnaCallFunction connector =
      runtime.newConnector(
          TestHttpSettings.to(bolna.uri(), TIMEOUT),
          Duration.ofMinutes(5),
          new JobSlots(5, System::nanoTime));

  record Ended(ConnectorException failure, Duration took) {}

  @Test
  void atMostFiveJobsAreInsideAndTheOthersReturnAtOnce() throws Exception {
    bolna.respondAlways(TestResponses.noResponse());

    List<Ended> ended = all(jobs());

    assertThat(bolna.postCount()).as("requests of the first five").isEqualTo(5);
    assertThat(ended).extracting(each -> each.failure().getErrorCode()).doesNotContainNull();
    List<Ended> refused =
        ended.stream().filter(each -> each.failure().getMessage().contains("not sent")).toList();
    assertThat(refused).hasSize(JOBS - 5);
    assertThat(refused).allSatisfy(each -> assertThat(each.took()).isLessThan(AT_ONCE));
    assertThat(refused)
        .allSatisfy(
            each ->
                assertThat(each.failure())
                    .isInstanceOf(ConnectorRetryException.class)
                    .hasMessageContaining("; next try in PT"));
  }

  /** Each of them may have dialed: that must not happen any number of times. */
  @Test
  void aRequestThatWasSentCostsARetry() throws Exception {
    bolna.respondAlways(TestResponses.noResponse());

    List<Ended> ended = all(jobs());

    assertThat(ended)
        .filteredOn(each -> each.failure().getErrorCode().equals("BOLNA_OUTCOME_UNKNOWN"))
        .hasSize(5)
        .allSatisfy(each -> assertThat(each.failure()).hasMessageNotContaining("; next try in PT"));
  }

  @Test
  void whileTheBreakerIsOpenNothingIsSent() throws Exception {
    bolna.respondAlways(TestResponses.noResponse());
    all(jobs());
    int sent = bolna.requestCount();

    List<Ended> again = all(jobs());

    assertThat(bolna.requestCount() - sent).isZero();
    assertThat(again).allSatisfy(each -> assertThat(each.took()).isLessThan(AT_ONCE));
  }

  @Test
  void everybodyIsCalledOnceWhenBolnaAnswersAgain() throws Exception {
    for (int i = 0; i < 5; i++) {
      bolna.respondAfterPlacing(TestResponses.noResponse());
    }
    List<TestJob> jobs = jobs();
    // The first five are dialled, and nobody hears of it; then nothing is answered.
    bolna.hooks.onPlaced(call -> bolna.respondAlways(TestResponses.noResponse()));
    all(jobs);
    bolna.respondNormally();
    bolna.hooks.onPlaced(call -> bolna.respondNormally());

    runToTheEnd(jobs);

    assertThat(bolna.calls()).hasSize(JOBS);
    assertThat(bolna.calls()).extracting(FakeCall::recipientData).doesNotHaveDuplicates();
  }

  /** As an engine does: what failed comes again after its back-off. */
  private void runToTheEnd(List<TestJob> jobs) throws Exception {
    List<TestJob> left = new ArrayList<>(jobs);
    for (int round = 0; round < 50 && !left.isEmpty(); round++) {
      runtime.clock.advance(Duration.ofMinutes(1));
      List<Ended> ended = all(left);
      List<TestJob> next = new ArrayList<>();
      for (int i = 0; i < left.size(); i++) {
        ConnectorException failure = ended.get(i).failure();
        if (failure != null) {
          next.add(
              left.get(i)
                  .with(
                      "error",
                      TestJson.of("{'type': 'x', 'code': '" + failure.getErrorCode() + "'}")));
        }
      }
      left = next;
    }
    assertThat(left).as("jobs that never ended").isEmpty();
  }

  private List<TestJob> jobs() {
    return IntStream.range(0, JOBS)
        .mapToObj(
            i ->
                runtime
                    .freshCall()
                    .withKey(100 + i)
                    .field("recipientPhoneNumber", "'+9198765000%02d'".formatted(i)))
        .toList();
  }

  private List<Ended> all(List<TestJob> jobs) throws Exception {
    List<Future<Ended>> running = new ArrayList<>();
    for (TestJob job : jobs) {
      running.add(workers.submit(() -> timed(job)));
    }
    List<Ended> ended = new ArrayList<>();
    for (Future<Ended> each : running) {
      ended.add(each.get());
    }
    return ended;
  }

  private Ended timed(TestJob job) {
    long begin = System.nanoTime();
    ConnectorException failure = null;
    try {
      connector.execute(job.context());
    } catch (ConnectorException e) {
      failure = e;
    }
    return new Ended(failure, Duration.ofNanos(System.nanoTime() - begin));
  }
}
