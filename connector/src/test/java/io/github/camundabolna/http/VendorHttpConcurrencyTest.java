package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.account.AccountClient;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.RequestSamples;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestResponses;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Many requests at once, too many, and those whose time is up. */
class VendorHttpConcurrencyTest {

  private static final int THREADS = 32;

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  @Test
  void aRequestIsCancelledWhenTheTimeOfItsJobIsUp() {
    bolna.enqueue(TestResponses.noResponse());
    Deadline soon = Deadline.in(Duration.ofMillis(300), Clock.systemUTC());
    long begin = System.nanoTime();

    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> client(soon).execution(MockApiServer.ID));

    assertThat(failure.kind()).isEqualTo(Kind.SAFE_TO_RETRY);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void nothingIsSentWhenTheTimeOfTheJobIsUp() {
    Deadline now = new Deadline(bolna.clock, TestClock.START);

    assertThatThrownBy(() -> client(now).execution(MockApiServer.ID))
        .hasMessage(
            "GET /executions/" + MockApiServer.ID + " was not sent: its job has no time left");
    assertThat(bolna.requestCount()).isZero();
  }

  @Test
  void whatIsLeftOfTheTimeIsNeverMoreThanWasAskedFor() {
    Deadline deadline = Deadline.in(Duration.ofSeconds(10), bolna.clock);

    assertThat(deadline.atMost(Duration.ofSeconds(4))).isEqualTo(Duration.ofSeconds(4));
    bolna.clock.advance(Duration.ofSeconds(7));
    assertThat(deadline.atMost(Duration.ofSeconds(4))).isEqualTo(Duration.ofSeconds(3));
    bolna.clock.advance(Duration.ofSeconds(3));
    assertThat(deadline.atMost(Duration.ofSeconds(4))).isZero();
    assertThat(Deadline.NEVER.atMost(Duration.ofDays(1))).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void clientsOfOneProcessShareOneLimit() {
    RateLimits tight =
        new RateLimits(Bolna.VENDOR, 10, TimeMeter.SYSTEM_NANOTIME, stopped(), line -> {});
    HttpSettings settings = with(tight, bolna.uri());
    bolna.enqueue(200, "{\"execution_id\":\"e\"}");

    bolna.client(settings).makeCall(RequestSamples.call());

    assertThatThrownBy(() -> bolna.client(settings).makeCall(RequestSamples.call()))
        .hasMessageContaining("was not sent");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(bolna.requestCount()).isOne();
  }

  @Test
  void afterTooManyRequestsTheNextOneWaits() {
    HttpSettings settings =
        with(
            new RateLimits(Bolna.VENDOR, 10, TimeMeter.SYSTEM_NANOTIME, stopped(), line -> {}),
            bolna.uri());
    bolna.enqueue(429, "{}");
    assertThatThrownBy(() -> bolna.client(settings).execution(MockApiServer.ID))
        .hasMessageContaining("429");

    assertThatThrownBy(() -> bolna.client(settings).execution(MockApiServer.ID))
        .hasMessageContaining("was not sent");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(bolna.requestCount()).isOne();
  }

  @Test
  void threadsThatAskAtOnceKeepTheirConnections() throws Exception {
    Set<Integer> connections = ConcurrentHashMap.newKeySet();
    CyclicBarrier together = new CyclicBarrier(THREADS);
    try (MockWebServer server = serverThatWaitsFor(together, connections);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      URI uri = URI.create("http://localhost:" + server.getPort());
      BolnaClient client = bolna.client(with(new RateLimits(Bolna.VENDOR, 1_000_000), uri));

      for (int round = 0; round < 3; round++) {
        List<Future<?>> asked = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          asked.add(
              threads.submit(() -> new AccountClient(client.http(), client.caller()).account()));
        }
        for (Future<?> each : asked) {
          each.get();
        }
      }
    }

    assertThat(connections).hasSize(THREADS);
  }

  private BolnaClient client(Deadline deadline) {
    BolnaClient client = bolna.client();
    return new BolnaClient(client.http(), new RequestContext(client.caller().key(), deadline));
  }

  private static HttpSettings with(RateLimits limits, URI uri) {
    return TestHttpSettings.to(uri, Duration.ofSeconds(20), 100_000, limits);
  }

  /** A test does not wait: whoever would have to shows it by being stopped. */
  private static Sleeper stopped() {
    return time -> {
      throw new InterruptedException();
    };
  }

  private static MockWebServer serverThatWaitsFor(CyclicBarrier together, Set<Integer> connections)
      throws Exception {
    MockWebServer server = new MockWebServer();
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            connections.add(request.getConnectionIndex());
            try {
              together.await();
            } catch (java.util.concurrent.BrokenBarrierException e) {
              throw new IllegalStateException(e);
            }
            return TestResponses.json(200, "{\"id\":\"u\"}");
          }
        });
    server.start();
    return server;
  }
}
