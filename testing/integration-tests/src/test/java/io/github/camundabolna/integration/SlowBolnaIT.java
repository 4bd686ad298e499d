package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A Bolna that answers after 12 seconds, while its webhooks come as fast as ever. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("slow")
class SlowBolnaIT {

  private static final int EVENTS = 300;
  private static final int WAVES = 4;
  private static final int PROBES = 100;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch released = new CountDownLatch(1);
  private IntegrationEnvironment environment;
  private HttpServer slowServer;

  /** A response, and how long it took. */
  private record Timed(HttpResponse<String> response, long millis) {}

  @BeforeAll
  void start() throws Exception {
    environment = new IntegrationEnvironment();
    slowServer =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), EVENTS);
    slowServer.setExecutor(threads);
    slowServer.createContext("/", this::respondLate);
    slowServer.start();
    System.setProperty("BOLNA_BASE_URL", "http://localhost:" + slowServer.getAddress().getPort());
    environment.deploy(
        BolnaProcesses.receiver(
            "receiver-slow", "slow", Map.of("apiKey", "{{secrets.BOLNA_API_KEY}}")));
    environment.runtime.awaitWebhook("slow", IntegrationEnvironment.PATIENCE);
    environment.deploy(BolnaProcesses.receiver("receiver-neighbor", "neighbor", Map.of()));
    environment.runtime.awaitWebhook("neighbor", IntegrationEnvironment.PATIENCE);
  }

  @AfterAll
  void stop() {
    released.countDown();
    environment.close();
    slowServer.stop(0);
    threads.close();
  }

  private void respondLate(HttpExchange exchange) {
    try (exchange) {
      released.await(12, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void everyEventIsAnsweredInTimeAndNoOtherWebhookIsHeldUp() throws Exception {
    warmUp();
    List<Future<Timed>> events =
        IntStream.range(0, EVENTS)
            .mapToObj(n -> WebhookEvents.of(UUID.randomUUID().toString(), "completed"))
            .map(event -> threads.submit(() -> post("slow", event)))
            .toList();
    List<Long> neighbor = new ArrayList<>();
    for (int probe = 0; probe < PROBES; probe++) {
      Timed response = post("neighbor", "{}");
      assertAnswered(response, 200);
      neighbor.add(response.millis());
    }
    List<Long> times = new ArrayList<>();
    for (Future<Timed> event : events) {
      assertAnswered(event.get(), 503);
      times.add(event.get().millis());
    }

    System.out.println(
        "SLOW BOLNA events " + percentiles(times) + ", neighbor " + percentiles(neighbor));
    assertThat(times).allMatch(millis -> millis < 5_000);
    assertThat(quantile(neighbor, 50)).as("milliseconds").isLessThan(100);
    assertThat(quantile(neighbor, 100)).as("milliseconds").isLessThan(3_000);
  }

  /**
   * A JVM that has not seen so many requests yet is slow by itself. More at once than events would
   * be more than its server queues.
   */
  private void warmUp() throws Exception {
    for (int wave = 0; wave < WAVES; wave++) {
      List<Future<Timed>> requests =
          IntStream.range(0, EVENTS)
              .mapToObj(n -> threads.submit(() -> post("neighbor", "{}")))
              .toList();
      for (Future<Timed> request : requests) {
        assertAnswered(request.get(), 200);
      }
    }
  }

  private static void assertAnswered(Timed response, int status) {
    if (!BrokenActivityLog.answered(response.response())) {
      assertThat(response.response().statusCode()).isEqualTo(status);
    }
  }

  private Timed post(String path, String body) {
    HttpRequest request =
        environment
            .request(path)
            .header("Authorization", "Bearer " + IntegrationEnvironment.SECRET)
            .POST(IntegrationEnvironment.body(body))
            .build();
    long before = System.nanoTime();
    HttpResponse<String> response = environment.send(request);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
    return new Timed(response, millis);
  }

  private static String percentiles(List<Long> millis) {
    return "median %d ms, p99 %d ms, max %d ms"
        .formatted(quantile(millis, 50), quantile(millis, 99), quantile(millis, 100));
  }

  private static long quantile(List<Long> millis, int percent) {
    List<Long> sorted = millis.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
