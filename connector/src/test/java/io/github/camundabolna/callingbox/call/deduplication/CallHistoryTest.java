package io.github.camundabolna.callingbox.call.deduplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.VendorHttp;
import io.github.camundabolna.testing.FakeCallingBox;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestResponses;
import java.lang.Thread.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Many searches share each list, and none is served by a list from before it began. */
class CallHistoryTest {

  private static final int THREADS = 20;
  private static final int JOBS = 1_000;

  private final TestClock clock = TestClock.stopped();
  @AutoClose private final FakeCallingBox box = new FakeCallingBox(clock);
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  @AutoClose private final ExecutorService workers = newWorkers();
  private final CallHistory history = new CallHistory(clock);

  private final CallingBoxCallClient client =
      new CallingBoxCallClient(
          new VendorHttp(
              TestHttpSettings.to(CallingBox.VENDOR, box.uri(), Duration.ofMillis(700)), clock),
          new ApiKey("key"));

  @Test
  void eachSearchFindsItsOwnCallsOldestFirst() {
    box.withCall("young", 7, TestClock.START);
    box.withCall("old", 7, TestClock.START.minusSeconds(60));
    box.withCall("other", 8, TestClock.START);

    assertThat(find(7)).containsExactly("old", "young");
    assertThat(find(8)).containsExactly("other");
    assertThat(find(9)).isEmpty();
  }

  /** The next list is requested only when the one before has been read. */
  @Test
  void thousandLateJobsNeedFewLists() throws Exception {
    for (int key = 0; key < JOBS; key++) {
      box.withCall("c" + key, key, TestClock.START);
    }

    List<Future<List<String>>> results = new ArrayList<>();
    for (int key = 0; key < JOBS; key++) {
      int own = key;
      results.add(workers.submit(() -> findPatiently(own)));
    }
    for (int key = 0; key < JOBS; key++) {
      assertThat(results.get(key).get()).containsExactly("c" + key);
    }

    assertThat(box.listCount()).isLessThanOrEqualTo(JOBS / 4);
  }

  @Test
  void searchesThatWaitAreServedByOneListThatIsRequestedAfterThem() throws Exception {
    CountDownLatch firstIsListed = new CountDownLatch(1);
    CountDownLatch othersWait = new CountDownLatch(1);
    box.onListing(
        () -> {
          firstIsListed.countDown();
          await(othersWait);
        });
    Future<List<String>> first = workers.submit(() -> find(1));
    await(firstIsListed);
    List<Future<List<String>>> others = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      others.add(workers.submit(() -> find(7)));
    }
    awaitWaiting(5);
    box.withCall("meanwhile", 7, TestClock.START);
    othersWait.countDown();

    assertThat(first.get()).isEmpty();
    for (Future<List<String>> other : others) {
      assertThat(other.get()).containsExactly("meanwhile");
    }
    assertThat(box.listCount()).isEqualTo(2);
  }

  @Test
  void searchThatGoesBackFurthestDecidesHowFarTheListIsRead() throws Exception {
    for (int n = 0; n < 250; n++) {
      box.withCall("n" + n, 99, TestClock.START.minusSeconds(3_600));
    }
    box.withCall("old", 7, TestClock.START.minusSeconds(7_200));

    assertThat(find(7, TestClock.START.minusSeconds(60))).isEmpty();
    assertThat(find(7, TestClock.START.minusSeconds(10_000))).containsExactly("old");
  }

  /** A job must not hold its thread. */
  @Test
  void searchGivesUpAfterASecondAndKeepsItsRetries() throws Exception {
    CountDownLatch firstIsListed = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    box.onListing(
        () -> {
          firstIsListed.countDown();
          await(go);
        });
    CallingBoxCallClient patient =
        new CallingBoxCallClient(
            new VendorHttp(
                TestHttpSettings.to(CallingBox.VENDOR, box.uri(), Duration.ofMinutes(1)), clock),
            new ApiKey("key"));
    Future<?> reader = workers.submit(() -> history.find(patient, lookup(1, Instant.EPOCH)));
    await(firstIsListed);

    assertThatThrownBy(() -> find(2))
        .isInstanceOfSatisfying(
            ApiException.class, failure -> assertThat(failure.reason()).isEqualTo(Reason.PROGRESS));

    go.countDown();
    reader.get();
  }

  /** An outage must not cost each of a thousand jobs a timeout. */
  @Test
  void listIsNotRequestedAgainForFiveSecondsAfterNoAnswer() {
    box.failListing(TestResponses.cutAfterReading());

    assertThatThrownBy(() -> find(1)).isInstanceOf(ApiException.class);
    long requests = box.listCount();
    assertThatThrownBy(() -> find(1)).isInstanceOf(ApiException.class);
    assertThat(box.listCount()).isEqualTo(requests);

    clock.advance(Duration.ofSeconds(5));
    assertThat(find(1)).isEmpty();
  }

  @Test
  void refusalIsNotRemembered() {
    box.failListing(TestResponses.json(500, "{}"));

    assertThatThrownBy(() -> find(1)).isInstanceOf(ApiException.class);
    assertThat(find(1)).isEmpty();
  }

  /** A list that wasn't read doesn't say that there is no call. */
  @Test
  void searchIsNotEmptyIfItsReaderDies() throws Exception {
    CountDownLatch firstIsListed = new CountDownLatch(1);
    CountDownLatch othersWait = new CountDownLatch(1);
    box.withCall("any", 1, TestClock.START);
    box.onListing(
        () -> {
          firstIsListed.countDown();
          await(othersWait);
        });
    Future<List<String>> first = workers.submit(() -> find(1));
    await(firstIsListed);
    Future<List<String>> dying = workers.submit(() -> find(clientThatDies(), 2));
    awaitWaiting(1);
    Future<List<String>> other = workers.submit(() -> find(3));
    awaitWaiting(2);
    othersWait.countDown();

    assertThat(first.get()).containsExactly("any");
    assertThatThrownBy(dying::get).hasCauseInstanceOf(ArithmeticException.class);
    assertThatThrownBy(other::get).hasCauseInstanceOf(ApiException.class);
  }

  private List<String> findPatiently(long key) {
    while (true) {
      try {
        return find(key);
      } catch (ApiException e) {
        assertThat(e.reason()).isEqualTo(Reason.PROGRESS);
      }
    }
  }

  private List<String> find(long key) {
    return find(client, key);
  }

  private List<String> find(CallingBoxCallClient reader, long key) {
    return ids(history.find(reader, lookup(key, TestClock.START.minusSeconds(600))));
  }

  private List<String> find(long key, Instant since) {
    return ids(history.find(client, lookup(key, since)));
  }

  private static List<String> ids(HistoryLookup.Found found) {
    return found.own().stream().map(PlacedDispatch::callId).toList();
  }

  /** Returns a client whose clock fails, as a fault of the connector would. */
  private CallingBoxCallClient clientThatDies() {
    Clock broken = Clock.offset(clock, Duration.ofSeconds(Long.MAX_VALUE));
    return new CallingBoxCallClient(
        new VendorHttp(
            TestHttpSettings.to(CallingBox.VENDOR, box.uri(), Duration.ofMillis(700)), broken),
        new ApiKey("key"));
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

  private static HistoryLookup lookup(long key, Instant since) {
    return new HistoryLookup(
        new HistoryLookup.Wanted(String.valueOf(key), FakeCallingBox.NUMBER, Optional.empty()),
        since);
  }

  /** Awaits threads that wait for the lock of the one that reads. */
  private void awaitWaiting(int count) {
    while (threads.stream().filter(each -> each.getState() == State.TIMED_WAITING).count()
        < count) {
      Thread.onSpinWait();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
