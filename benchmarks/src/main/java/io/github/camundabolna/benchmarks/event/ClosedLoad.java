package io.github.camundabolna.benchmarks.event;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Sends events as fast as a receiver answers, eight at a time, to find its highest rate. */
final class ClosedLoad {

  static final int CONNECTIONS = 8;

  private final EventSender sender;
  private final Iterator<byte[]> events;
  private final long deadline;
  private final AtomicInteger sent = new AtomicInteger();

  private ClosedLoad(EventSender sender, Iterator<byte[]> events, long deadline) {
    this.sender = sender;
    this.events = events;
    this.deadline = deadline;
  }

  /**
   * Sends events until there are no more, or the time is over.
   *
   * @return events per second
   */
  static double run(EventSender sender, Iterator<byte[]> events, Duration atMost) {
    long start = System.nanoTime();
    ClosedLoad load = new ClosedLoad(sender, events, start + atMost.toNanos());
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<CompletableFuture<Void>> connections =
          IntStream.range(0, CONNECTIONS)
              .mapToObj(each -> CompletableFuture.runAsync(load::sendInTurn, threads))
              .toList();
      connections.forEach(CompletableFuture::join);
    }
    return load.sent.get() * 1e9 / (System.nanoTime() - start);
  }

  private void sendInTurn() {
    for (byte[] body = next(); body.length > 0; body = next()) {
      sender.send(body).join();
      sent.incrementAndGet();
    }
  }

  /** Returns an empty body at the end. */
  private synchronized byte[] next() {
    return System.nanoTime() < deadline && events.hasNext() ? events.next() : new byte[0];
  }
}
