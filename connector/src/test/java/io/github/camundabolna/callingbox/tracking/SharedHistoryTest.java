package io.github.camundabolna.callingbox.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.scheduling.Backoff;
import io.github.camundabolna.testing.FakeCallHistory;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a reader takes the list of another, and what that list doesn't prove. */
class SharedHistoryTest {

  private static final Duration INTERVAL = Duration.ofSeconds(20);

  private final TestClock clock = TestClock.stopped();
  @AutoClose private final FakeCallHistory callingBox = new FakeCallHistory();
  private final SharedHistories histories = new SharedHistories(clock);
  private final Poll first = new Poll(INTERVAL);
  private final Poll second = new Poll(INTERVAL);
  private long listsAtStart;

  @Test
  void listOfAnotherReaderShowsTheEnd() {
    start();
    callingBox.set("b", "status", "busy");

    first.read();
    second.read();

    assertThat(second.over).containsExactly("b");
    assertThat(listsSinceStart()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"PT20S, PT10S, 1", "PT20S, PT11S, 2", "PT5M, PT15S, 1", "PT5M, PT16S, 2"})
  void listIsTakenOnlyIfItIsRecentForTheReadersInterval(
      Duration interval, Duration age, int lists) {
    Poll other = new Poll(interval);
    other.await("c");
    other.read();
    start();

    first.read();
    clock.advance(age);
    other.read();

    assertThat(listsSinceStart()).isEqualTo(lists);
  }

  @Test
  void listIsTakenOnceByEachReader() {
    start();
    first.read();
    second.read();

    second.read();

    assertThat(listsSinceStart()).isEqualTo(2);
  }

  /** It has kept nothing for a reader that it didn't know. */
  @Test
  void newReaderRequestsAListOfItsOwn() {
    start();
    callingBox.add("c", "busy", clock.instant());
    Poll newcomer = new Poll(INTERVAL);
    newcomer.await("c");
    first.read();

    newcomer.read();

    assertThat(newcomer.over).containsExactly("c");
  }

  @Test
  void listThatIsOlderThanAWaitDoesNotSayThatItsCallIsMissing() {
    start();
    first.read();
    callingBox.add("new", "ringing", clock.instant());
    second.await("new");

    second.read();

    assertThat(second.open.get("new").orElseThrow().missing()).isFalse();
    assertThat(callingBox.readCount()).isZero();
    clock.advance(INTERVAL);
    callingBox.set("new", "status", "busy");
    second.read();
    assertThat(second.over).containsExactly("new");
  }

  /** Its next check is too far away. */
  @Test
  void readerWithALongIntervalDoesNotLetANewCallWait() {
    Poll slow = new Poll(Duration.ofMinutes(5));
    slow.await("c");
    start();
    slow.read();
    first.read();
    slow.await("new");
    callingBox.add("new", "busy", clock.instant());

    slow.read();

    assertThat(slow.over).containsExactly("new");
  }

  @Test
  void callThatSeemsStalledIsReadBeforeItIsGivenUp() {
    callingBox.add("b", "ringing", clock.instant());
    start();
    clock.advance(Duration.ofHours(25));
    callingBox.add("b", "ringing", clock.instant());
    first.read();
    callingBox.set("b", "status", "busy");

    second.read();

    assertThat(second.over).containsExactly("b");
    assertThat(second.givenUp).isEmpty();
  }

  @Test
  void listGoesBackAsFarAsTheOthersNeed() {
    callingBox.add("old", "ringing", clock.instant().minus(Duration.ofMinutes(50)));
    IntStream.range(0, 300)
        .forEach(n -> callingBox.add("x" + n, "busy", clock.instant().minusSeconds(600)));
    second.await("old");
    start();
    clock.advance(INTERVAL);
    callingBox.set("old", "status", "busy");

    first.read();
    second.read();

    assertThat(second.over).containsExactly("old");
    assertThat(listsSinceStart()).isEqualTo(1);
  }

  @Test
  void listWithMoreEndedCallsThanFitIsNotShared() {
    int most = HistoryList.MOST_ENDED + 1;
    Set<String> ids = new HashSet<>();
    IntStream.range(0, most).forEach(n -> ids.add("x" + n));
    ids.forEach(id -> callingBox.add(id, "ringing", clock.instant()));
    ids.forEach(second::await);
    start();
    ids.forEach(id -> callingBox.set(id, "status", "busy"));

    first.read();
    second.read();
    second.read();

    assertThat(second.over).hasSize(most);
    assertThat(listsSinceStart()).isEqualTo(3);
  }

  @Test
  void brokenListIsNotTaken() {
    start();
    callingBox.set("b", "status", "busy");
    String whole = callingBox.list();
    callingBox.failLists(TestResponses.json(200, whole.substring(0, whole.length() - 1)));

    assertThatThrownBy(first::read).isInstanceOf(ApiException.class);
    clock.advance(Duration.ofSeconds(1));
    second.read();

    assertThat(second.over).containsExactly("b");
    assertThat(listsSinceStart()).isEqualTo(2);
  }

  /** What it didn't read isn't missing. */
  @Test
  void listOfAReaderThatDiesIsNotTaken() {
    start();
    callingBox.set("b", "status", "busy");
    first.onRow =
        () -> {
          throw new ArithmeticException("a fault of the connector");
        };

    assertThatThrownBy(first::read).isInstanceOf(ArithmeticException.class);
    second.read();

    assertThat(second.over).containsExactly("b");
    assertThat(listsSinceStart()).isEqualTo(2);
  }

  @Test
  void readersOfOtherAccountsShareNothing() {
    try (FakeCallHistory other = new FakeCallHistory()) {
      start();
      SharedHistory own = histories.forAccountOf(callingBox.client(clock));

      assertThat(histories.forAccountOf(callingBox.client(clock))).isSameAs(own);
      assertThat(histories.forAccountOf(other.client(clock))).isNotSameAs(own);
    }
  }

  @Test
  void readerWaitsForAListThatIsBeingReadAndTakesIt() throws Exception {
    start();
    callingBox.set("b", "status", "busy");

    readWhileFirstReads();

    assertThat(second.over).containsExactly("b");
    assertThat(listsSinceStart()).isEqualTo(1);
  }

  /** Otherwise each of many would run into the same timeout, one after the other. */
  @Test
  void readersThatWaitForAListShareItsFailure() {
    start();
    String whole = callingBox.list();
    callingBox.failLists(TestResponses.json(200, whole.substring(0, whole.length() - 1)));

    assertThatThrownBy(this::readWhileFirstReads).hasCauseInstanceOf(ApiException.class);

    assertThat(listsSinceStart()).isEqualTo(1);
  }

  private void readWhileFirstReads() throws Exception {
    CountDownLatch firstReads = new CountDownLatch(1);
    CountDownLatch secondWaits = new CountDownLatch(1);
    first.onRow =
        () -> {
          firstReads.countDown();
          await(secondWaits);
        };
    FutureTask<Void> firstResult = new FutureTask<>(first::read, null);
    FutureTask<Void> secondResult = new FutureTask<>(second::read, null);
    Thread.ofPlatform().start(firstResult);
    firstReads.await();
    Thread waiting = Thread.ofPlatform().start(secondResult);
    while (waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    secondWaits.countDown();
    secondResult.get();
    firstResult.get();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets both readers ask once, so that each list is for both from then on. */
  private void start() {
    callingBox.add("a", "ringing", clock.instant());
    callingBox.add("b", "ringing", clock.instant());
    first.await("a");
    second.await("b");
    first.read();
    second.read();
    clock.advance(INTERVAL);
    listsAtStart = callingBox.listCount();
  }

  private long listsSinceStart() {
    return callingBox.listCount() - listsAtStart;
  }

  /** A reader, and what it finds. */
  private final class Poll implements HistoryReader.Found {

    private final Set<String> ids = new HashSet<>();
    private final List<String> over = new ArrayList<>();
    private final List<String> givenUp = new ArrayList<>();
    private final OpenCalls open;
    private final HistoryReader reader;
    private Runnable onRow = () -> {};

    private Poll(Duration interval) {
      this.open = new OpenCalls(Backoff.doubling(interval, Duration.ofMinutes(5)));
      this.reader = new HistoryReader(callingBox.client(clock), open, interval, histories, clock);
    }

    private void await(String id) {
      ids.add(id);
    }

    private void read() {
      open.keepOnly(ids);
      reader.read(clock.instant(), this);
    }

    @Override
    public boolean isWanted(CallingBoxCall row) {
      onRow.run();
      return open.contains(row.id());
    }

    @Override
    public void unknownStatus(CallingBoxCall call) {}

    @Override
    public void over(String id, CallingBoxCall call, Optional<GiveUpReason> reason) {
      reason.ifPresentOrElse(why -> givenUp.add(id), () -> over.add(id));
      ids.remove(id);
      open.remove(id);
    }

    @Override
    public void refused(String id, ApiException failure, boolean absent) {}
  }
}
