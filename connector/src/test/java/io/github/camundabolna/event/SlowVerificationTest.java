package io.github.camundabolna.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.client.HttpSettings;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.testing.Reply;
import io.github.camundabolna.testing.TestHttp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A Bolna that hangs must not hold the threads that all webhooks of a runtime share. */
class SlowVerificationTest extends SweepingReceiverTest {

  @AutoClose private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

  @Test
  void eventIsAnsweredInTimeAndComesAgain() {
    HttpSettings patient = TestHttp.to(bolna.uri(), Duration.ofSeconds(25));
    CallEndedReceiver slow =
        new CallEndedReceiver(
            () -> patient,
            new ForwardedHeaders(settings),
            places,
            clock,
            rounds,
            new BatchSignals(),
            placements);
    slow.activate(new TestReceiver(properties("apiKey", TestReceiver.KEY)));
    bolna.answeringEverything(Reply.silence());

    long before = System.nanoTime();
    assertThat(slow.verify(event(0)).statusCode()).isEqualTo(503);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void eventsBeyondThePlacesAreAnsweredAtOnceAndPlacesAreGivenBack() throws Exception {
    activate("apiKey", TestReceiver.KEY);
    places.acquire(Witness.PLACES);

    assertThat(status(event(0))).isEqualTo(503);
    assertThat(bolna.requestCount()).isZero();
    places.release(Witness.PLACES);
    bolna.answeringEverything(Reply.json(500, "{}"));
    List<Callable<Integer>> events =
        IntStream.range(0, 300).<Callable<Integer>>mapToObj(n -> () -> status(event(n))).toList();
    for (var answer : senders.invokeAll(events)) {
      assertThat(answer.get()).isEqualTo(503);
    }

    assertThat(places.availablePermits()).isEqualTo(Witness.PLACES);
  }

  @Test
  void eventThatFoundNoPlaceIsFoundByTheSweep() throws Exception {
    bolna.knowing(call("x0", Duration.ofMinutes(1)));
    TestReceiver context = sweeping();
    places.acquire(Witness.PLACES);
    assertThat(status(event(0))).isEqualTo(503);

    rounds.next();

    assertThat(context.correlated)
        .singleElement()
        .extracting(told -> told.getMessageId())
        .isEqualTo("x0:completed");
  }

  @Test
  void receiverWithoutAKeyNeedsNoPlace() throws Exception {
    activate();
    places.acquire(Witness.PLACES);

    assertThat(status(event(0))).isZero();
  }

  private static TestRequest event(int number) {
    return TestReceiver.request("{'id': 'x" + number + "', 'status': 'completed'}");
  }
}
