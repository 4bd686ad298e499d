package io.github.camundabolna.bolna.call.deduplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.bolna.call.CallConnectorFixture;
import io.github.camundabolna.bolna.call.MakeCall;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The engine gave out one job again while the first try was still under way. */
class AgentCallPlacerConcurrentJobsTest {

  private static final int WORKERS = 8;

  @AutoClose private final CallConnectorFixture runtime = new CallConnectorFixture();
  @AutoClose private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);

  @Test
  void lateJobsOfOneElementDialOnce() throws Exception {
    TestJob job =
        runtime.held(runtime.makeCall().enteredAt(runtime.clock.instant().minusSeconds(600)));
    runtime.clock.advance(CallConnectorFixture.WAIT);

    for (Future<Object> result : allAtOnce(job)) {
      assertThat(result.get())
          .isEqualTo(new MakeCall.Result("placed-1", "queued", "+919876543210"));
    }
    assertThat(runtime.bolna.postCount()).isOne();
  }

  @Test
  void aSecondAttemptGetsTheFailureOfTheFirst() throws Exception {
    runtime.bolna.rejectCalls(TestResponses.noResponse());
    TestJob job = runtime.freshCall();
    CyclicBarrier together = new CyclicBarrier(2);

    List<Future<Object>> results = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      results.add(
          workers.submit(
              () -> {
                together.await();
                return runtime.run(job);
              }));
    }

    for (Future<Object> result : results) {
      assertThatThrownBy(result::get)
          .hasCauseInstanceOf(ConnectorException.class)
          .hasMessageContaining("It's unknown whether Bolna processed POST /call");
    }
    assertThat(runtime.bolna.postCount()).isOne();
  }

  @Test
  void jobsOfDifferentElementsDoNotWaitForEachOther() throws Exception {
    List<Future<Object>> results = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      TestJob job = runtime.freshCall().withKey(i + 1);
      results.add(workers.submit(() -> runtime.run(job)));
    }
    for (Future<Object> result : results) {
      result.get();
    }

    assertThat(runtime.bolna.postCount()).isEqualTo(WORKERS);
  }

  private List<Future<Object>> allAtOnce(TestJob job) {
    CyclicBarrier together = new CyclicBarrier(WORKERS);
    List<Future<Object>> results = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      results.add(
          workers.submit(
              () -> {
                together.await();
                return runtime.run(job);
              }));
    }
    return results;
  }
}
