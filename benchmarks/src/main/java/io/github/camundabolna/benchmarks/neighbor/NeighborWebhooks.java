package io.github.camundabolna.benchmarks.neighbor;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Sends webhooks of the neighbor at a fixed rate, and measures each until it's answered. */
final class NeighborWebhooks implements AutoCloseable {

  /** The last part of the address. */
  static final String PATH = "neighbor";

  private final WebhookClient client;
  private final URI url;
  private final Queue<Sent> all = new ConcurrentLinkedQueue<>();

  /** A webhook; its time counts from when it was due. */
  private record Sent(long due, CompletableFuture<Long> answered) {

    boolean isAccepted() {
      return answered.isDone() && !answered.isCompletedExceptionally();
    }

    Duration duration(long now) {
      return Duration.ofNanos((isAccepted() ? answered.join() : now) - due);
    }
  }

  private final FixedRate rate;

  private NeighborWebhooks(Duration interval, WebhookClient client, URI url) {
    this.client = client;
    this.url = url;
    this.rate = FixedRate.start(interval, this::send);
  }

  /** Sends one now, and at every interval. */
  static NeighborWebhooks start(Duration interval, WebhookClient client, URI url) {
    return new NeighborWebhooks(interval, client, url);
  }

  private void send(Tick tick) {
    String body = "{\"id\":\"%s\"}".formatted(UUID.randomUUID());
    all.add(new Sent(tick.nanos(), client.post(url, body).thenApply(answer -> System.nanoTime())));
  }

  /** Returns whether each was answered, even if it was refused. */
  boolean answered() {
    return all.stream().allMatch(sent -> sent.answered().isDone());
  }

  /** Returns all times; one that wasn't accepted counts until now. */
  List<Duration> durations() {
    long now = System.nanoTime();
    return all.stream().map(sent -> sent.duration(now)).toList();
  }

  /** Stops sending. */
  @Override
  public void close() {
    rate.close();
  }
}
