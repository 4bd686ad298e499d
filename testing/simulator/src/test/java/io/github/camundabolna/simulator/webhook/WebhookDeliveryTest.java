package io.github.camundabolna.simulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camundabolna.simulator.WebhookReceiver;
import io.github.camundabolna.simulator.delivery.DeliveryLog;
import io.github.camundabolna.simulator.journal.WebhookRecorder;
import io.github.camundabolna.simulator.time.TaskScheduler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookDeliveryTest {
  private final WebhookReceiver receiver = receiver();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private final AtomicInteger givenUp = new AtomicInteger();

  @AfterEach
  void close() {
    timer.shutdownNow();
    client.shutdownNow();
    receiver.close();
  }

  @Test
  void headersAreMadeForEachAttempt() {
    receiver.rejectNext(503);
    AtomicInteger attempts = new AtomicInteger();
    delivery(Duration.ofSeconds(5))
        .deliver(
            new Webhook(
                "d-1",
                "c-1",
                "completed",
                receiver.url(),
                () -> "{\"n\":1}",
                body -> Map.of("X-Secret", body + attempts.incrementAndGet()),
                listener(),
                Optional.empty()));
    await().until(() -> receiver.secrets().size() == 2);
    assertThat(receiver.secrets()).containsExactly("{\"n\":1}1", "{\"n\":1}2");
    assertThat(failures).containsExactly("HTTP 503", "none");
    assertThat(givenUp).hasValue(0);
  }

  @Test
  void eachPauseIsOneMoreAttempt() {
    deliver(URI.create("http://localhost:1/nobody"));
    await().until(() -> givenUp.get() == 1);
    assertThat(failures).hasSize(3).containsOnly("no connection to the address");
  }

  @Test
  void slowReceiverIsAFailure() {
    delivery(Duration.ofNanos(1)).deliver(webhook(receiver.url()));
    await().until(() -> givenUp.get() == 1);
    assertThat(failures).hasSize(3).containsOnly("no response within 0 ms");
  }

  @Test
  void webhookWithItsOwnScheduleIgnoresTheSettings() {
    RetrySchedule once = redelivery -> Optional.empty();
    deliver(once);
    await().until(() -> givenUp.get() == 1);
    assertThat(failures).hasSize(1);
  }

  @Test
  void cancelledRedeliveryIsNotSent() {
    RetrySchedule cancelled =
        new RetrySchedule() {
          @Override
          public Optional<Duration> pauseBefore(int redelivery) {
            return Optional.of(Duration.ofMillis(1));
          }

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    deliver(cancelled);
    await().until(() -> givenUp.get() == 1);
    assertThat(failures).hasSize(1);
  }

  private void deliver(RetrySchedule retries) {
    URI nobody = URI.create("http://localhost:1/nobody");
    delivery(Duration.ofSeconds(5))
        .deliver(
            new Webhook(
                "d-1",
                "c-1",
                "completed",
                nobody,
                () -> "{}",
                body -> Map.of(),
                listener(),
                Optional.of(retries)));
  }

  private void deliver(URI url) {
    delivery(Duration.ofSeconds(5)).deliver(webhook(url));
  }

  private Webhook webhook(URI url) {
    return Webhook.of("c-1", "completed", url, () -> "{}", listener());
  }

  private WebhookListener listener() {
    return new WebhookListener() {
      @Override
      public void attempted(DeliveryAttempt attempt) {
        failures.add(attempt.failure().orElse("none"));
      }

      @Override
      public void givenUp() {
        givenUp.incrementAndGet();
      }
    };
  }

  private WebhookDelivery delivery(Duration timeout) {
    List<Duration> pauses = List.of(Duration.ofMillis(1), Duration.ofMillis(2));
    return new WebhookDelivery(
        client,
        new WebhookSettings(Optional.empty(), Map.of(), timeout, pauses),
        new TaskScheduler(timer),
        new WebhookRecorder(),
        new DeliveryLog(1, DeliveryLog.Listener.NONE),
        Clock.systemUTC());
  }

  private static WebhookReceiver receiver() {
    try {
      return new WebhookReceiver();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
