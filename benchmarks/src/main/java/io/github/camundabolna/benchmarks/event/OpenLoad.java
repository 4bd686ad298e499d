package io.github.camundabolna.benchmarks.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Sends events at a fixed rate, whether or not earlier ones are answered: a slow response delays
 * none of the others, and so doesn't hide.
 */
final class OpenLoad {

  private static final Duration LEAD = Duration.ofMillis(50);

  private OpenLoad() {}

  /**
   * An answered event.
   *
   * @param due when it should be sent; a late start counts as part of the response time
   */
  record Answered(UUID id, Instant due, Duration response) {}

  /** Sends the events of these calls, and returns when all are answered. */
  static List<Answered> run(
      EventSender sender, List<UUID> calls, Function<UUID, byte[]> body, int perSecond) {
    Instant start = Instant.now().plus(LEAD);
    List<CompletableFuture<Answered>> answers = new ArrayList<>();
    try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
      for (int each = 0; each < calls.size(); each++) {
        UUID call = calls.get(each);
        Instant due = start.plusNanos(each * 1_000_000_000L / perSecond);
        CompletableFuture<Answered> answer = new CompletableFuture<>();
        answers.add(answer);
        timer.schedule(
            () -> send(sender, call, body.apply(call), due, answer),
            Duration.between(Instant.now(), due).toNanos(),
            TimeUnit.NANOSECONDS);
      }
      return answers.stream().map(CompletableFuture::join).toList();
    }
  }

  private static void send(
      EventSender sender, UUID call, byte[] body, Instant due, CompletableFuture<Answered> answer) {
    sender
        .send(body)
        .whenComplete(
            (response, failure) -> {
              if (failure == null) {
                answer.complete(new Answered(call, due, Duration.between(due, Instant.now())));
              } else {
                answer.completeExceptionally(failure);
              }
            });
  }
}
