package io.github.camundabolna.callingbox.call.deduplication;

import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.VendorHttp;
import io.github.camundabolna.testing.FakeCallingBox;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestHttpSettings;
import java.lang.Thread.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;

/** Searches in the calls of a fake CallingBox, and threads for them. */
abstract class CallHistoryFixture {

  private static final int THREADS = 20;

  final TestClock clock = TestClock.stopped();
  @AutoClose final FakeCallingBox box = new FakeCallingBox(clock);
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  @AutoClose final ExecutorService workers = newWorkers();
  final CallHistory history = new CallHistory(clock);

  private final CallingBoxCallClient client =
      new CallingBoxCallClient(
          new VendorHttp(
              TestHttpSettings.to(CallingBox.VENDOR, box.uri(), Duration.ofMillis(700)), clock),
          new ApiKey("key"));

  List<String> find(long key) {
    return find(client, key);
  }

  List<String> find(CallingBoxCallClient reader, long key) {
    return ids(history.find(reader, lookup(key, TestClock.START.minusSeconds(600))));
  }

  List<String> find(long key, Instant since) {
    return ids(history.find(client, lookup(key, since)));
  }

  private static List<String> ids(HistoryLookup.Found found) {
    return found.own().stream().map(PlacedDispatch::callId).toList();
  }

  private ExecutorService newWorkers() {
    return Executors.newFixedThreadPool(
        THREADS,
        task -> {
          Thread thread = new Thread(task);
          threads.add(thread);
          return thread;
        });
  }

  static HistoryLookup lookup(long key, Instant since) {
    return new HistoryLookup(
        new HistoryLookup.Wanted(String.valueOf(key), FakeCallingBox.NUMBER, Optional.empty()),
        since);
  }

  /** Awaits threads that wait for the lock of the one that reads. */
  void awaitWaiting(int count) {
    while (threads.stream().filter(each -> each.getState() == State.TIMED_WAITING).count()
        < count) {
      Thread.onSpinWait();
    }
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
