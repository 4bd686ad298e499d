package io.github.camundabolna.bolna.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.signal.ProgressSignals;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestResponses;
import io.github.camundabolna.testing.TestWebhookRequest;
import io.github.camundabolna.webhook.BoundedReads;
import io.github.camundabolna.webhook.ForwardedHeaders;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A Bolna that hangs must not hold the threads that all webhooks of a runtime share. */
class ExecutionVerifierSlowApiTest extends SweepReceiverFixture {

  @AutoClose private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

  @Test
  @Tag("slow")
  void eventIsAnsweredInTimeAndComesAgain() {
    HttpSettings patient = TestHttpSettings.to(bolna.uri(), Duration.ofSeconds(25));
    CallEndedReceiver slow =
        new CallEndedReceiver(
            () -> patient,
            new ForwardedHeaders(settings),
            new BoundedReads(permits, clock),
            clock,
            scheduler,
            new BatchSignals(),
            placements,
            new ProgressSignals(Runnable::run));
    slow.activate(new TestReceiverContext(properties("apiKey", TestReceiverContext.KEY)));
    bolna.respondAlways(TestResponses.noResponse());

    long before = System.nanoTime();
    assertThat(slow.verify(event(0)).statusCode()).isEqualTo(503);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void eventsBeyondThePlacesAreAnsweredAtOnceAndPlacesAreGivenBack() throws Exception {
    activate("apiKey", TestReceiverContext.KEY);
    permits.acquire(BoundedReads.PLACES);

    assertThat(status(event(0))).isEqualTo(503);
    assertThat(bolna.requestCount()).isZero();
    permits.release(BoundedReads.PLACES);
    bolna.respondAlways(TestResponses.json(500, "{}"));
    List<Callable<Integer>> events =
        IntStream.range(0, 300).<Callable<Integer>>mapToObj(n -> () -> status(event(n))).toList();
    for (var answer : senders.invokeAll(events)) {
      assertThat(answer.get()).isEqualTo(503);
    }

    assertThat(permits.availablePermits()).isEqualTo(BoundedReads.PLACES);
  }

  @Test
  void eventThatFoundNoPlaceIsFoundByTheSweep() throws Exception {
    bolna.withCalls(call("x0", Duration.ofMinutes(1)));
    TestReceiverContext context = sweeping();
    permits.acquire(BoundedReads.PLACES);
    assertThat(status(event(0))).isEqualTo(503);

    scheduler.runNext();

    assertThat(context.correlated)
        .singleElement()
        .extracting(told -> told.getMessageId())
        .isEqualTo("x0:completed");
  }

  @Test
  void receiverWithoutAKeyNeedsNoPlace() throws Exception {
    activate();
    permits.acquire(BoundedReads.PLACES);

    assertThat(status(event(0))).isZero();
  }

  private static TestWebhookRequest event(int number) {
    return TestReceiverContext.request("{'id': 'x" + number + "', 'status': 'completed'}");
  }
}
