package io.github.camundabolna.bolna.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.signal.ProgressSignals;
import io.github.camundabolna.testing.ManualTaskScheduler;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import io.github.camundabolna.webhook.BoundedReads;
import io.github.camundabolna.webhook.ForwardedHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Progress must hold no thread of the webhooks while the engine doesn't answer. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CallProgressReceiverSlowEngineTest {

  private static final int MOST_WAITING = 3;

  private static final ProgressSignals.Progress LAST =
      new ProgressSignals.Progress("-", "-", "-", Optional.empty());

  private final TestClock clock = TestClock.stopped();
  private final ProgressSignals signals = ProgressSignals.inThread("test-progress", MOST_WAITING);
  private final CountDownLatch engine = new CountDownLatch(1);
  private final TestReceiverContext ends = new TestReceiverContext(ReceiverFixture.properties());
  private final TestReceiverContext element =
      new TestReceiverContext(Map.of("statuses", "ringing")).waitingFor(engine);
  private final CallEndedReceiver receiver =
      new CallEndedReceiver(
          () -> TestHttpSettings.to(URI.create("http://localhost:1"), Duration.ofSeconds(2)),
          new ForwardedHeaders(Map.of()),
          new BoundedReads(new Semaphore(BoundedReads.PLACES), clock),
          clock,
          new ManualTaskScheduler(),
          new BatchSignals(),
          new Placements(),
          signals);

  @BeforeEach
  void activate() {
    receiver.activate(ends);
    new CallProgressReceiver(signals, clock).activate(element);
  }

  @AfterEach
  void engineAnswers() {
    engine.countDown();
  }

  @Test
  void progressIsAnsweredAtOnceAndEndsAreDelivered() {
    for (int call = 0; call < 50; call++) {
      assertThat(receiver.verify(event(call, "ringing")).statusCode()).isEqualTo(200);
      assertThat(ReceiverFixture.endsCall(receiver.verify(event(call, "completed")))).isTrue();
    }

    assertThat(ends.correlated).hasSize(50);
    assertThat(element.correlated).isEmpty();
  }

  @Test
  void progressBeyondTheBoundIsLostAndCounted() throws InterruptedException {
    for (int call = 0; call < 10; call++) {
      receiver.verify(event(call, "ringing"));
    }

    assertThat(ends.activities)
        .filteredOn(activity -> activity.severity() == Severity.WARNING)
        .singleElement()
        .satisfies(activity -> assertThat(activity.tag()).isEqualTo("Progress lost"))
        .satisfies(activity -> assertThat(activity.message()).endsWith(": too many others wait"));
    engine.countDown();
    assertThat(published()).isBetween(MOST_WAITING, MOST_WAITING + 1);
  }

  /** Waits until all that came before is published. */
  private int published() throws InterruptedException {
    CountDownLatch last = new CountDownLatch(1);
    signals.subscribe(
        progress -> {
          if (progress.equals(LAST)) {
            last.countDown();
          }
        });
    while (last.getCount() > 0) {
      signals.publish(LAST);
      last.await(10, TimeUnit.MILLISECONDS);
    }
    return element.correlated.size();
  }

  private static TestWebhookRequest event(int call, String status) {
    return TestReceiverContext.request(
        "{'id': '4d3c2b1a-0000-4000-8000-0000000000%02d', 'status': '%s'}".formatted(call, status));
  }
}
