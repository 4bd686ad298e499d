package io.github.camundabolna.callingbox.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.scheduling.Backoff;
import io.github.camundabolna.testing.FakeCallHistory;
import io.github.camundabolna.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a reader takes the list of another, and what that list doesn't prove. */
class SharedHistoryTest {

  @AutoClose private final SharedHistoryFixture fixture = new SharedHistoryFixture();
  private final TestClock clock = fixture.clock;
  private final FakeCallHistory callingBox = fixture.callingBox;
  private final SharedHistoryPoll first = fixture.first;
  private final SharedHistoryPoll second = fixture.second;

  @Test
  void listOfAnotherReaderShowsTheEnd() {
    fixture.start();
    callingBox.set("b", "status", "busy");

    first.read();
    second.read();

    assertThat(second.over).containsExactly("b");
    assertThat(fixture.listsSinceStart()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"PT20S, PT10S, 1", "PT20S, PT11S, 2", "PT5M, PT15S, 1", "PT5M, PT16S, 2"})
  void listIsTakenOnlyIfItIsRecentForTheReadersInterval(
      Duration interval, Duration age, int lists) {
    SharedHistoryPoll other = fixture.poll(interval);
    other.await("c");
    other.read();
    fixture.start();

    first.read();
    clock.advance(age);
    other.read();

    assertThat(fixture.listsSinceStart()).isEqualTo(lists);
  }

  /** A reader that looks every six hours finds no list that is recent enough. */
  @ParameterizedTest
  @CsvSource({"PT5M, PT5H", "PT6H, PT1M"})
  void onlyReadersThatLookOftenMakeAListLonger(Duration interval, Duration length) {
    SharedHistory history = new SharedHistory(clock);
    List<Instant> starts = new ArrayList<>();
    history.register(reader(interval), interest(interval, Duration.ofHours(5)));

    Duration often = SharedHistoryFixture.INTERVAL;
    history.read(
        reader(often),
        interest(often, Duration.ofMinutes(1)),
        (since, use) -> starts.add(since),
        row -> {});

    assertThat(starts).containsExactly(clock.instant().minus(length));
  }

  @Test
  void readersThatLookSeldomShareTheirLists() {
    SharedHistory history = new SharedHistory(clock);
    Duration seldom = Duration.ofHours(1);
    List<HistoryReader> readers = List.of(reader(seldom), reader(seldom), reader(seldom));
    List<Instant> starts = new ArrayList<>();
    readers.forEach(each -> history.register(each, interest(seldom, seldom)));

    readers.forEach(
        each ->
            history.read(
                each, interest(seldom, seldom), (since, use) -> starts.add(since), row -> {}));

    assertThat(starts).hasSize(1);
  }

  private HistoryReader reader(Duration interval) {
    OpenCalls none = new OpenCalls(Backoff.doubling(interval, Duration.ofDays(1)));
    return new HistoryReader(
        callingBox.client(clock), none, interval, new SharedHistories(clock), clock);
  }

  private HistoryInterest interest(Duration interval, Duration length) {
    Instant from = clock.instant().minus(length);
    return new HistoryInterest(interval, Set.of(), from, from, row -> false);
  }

  @Test
  void listIsTakenOnceByEachReader() {
    fixture.start();
    first.read();
    second.read();

    second.read();

    assertThat(fixture.listsSinceStart()).isEqualTo(2);
  }

  /** It has kept nothing for a reader that it didn't know. */
  @Test
  void newReaderRequestsAListOfItsOwn() {
    fixture.start();
    callingBox.add("c", "busy", clock.instant());
    SharedHistoryPoll newcomer = fixture.poll(SharedHistoryFixture.INTERVAL);
    newcomer.await("c");
    first.read();

    newcomer.read();

    assertThat(newcomer.over).containsExactly("c");
  }

  @Test
  void listThatIsOlderThanAWaitDoesNotSayThatItsCallIsMissing() {
    fixture.start();
    first.read();
    callingBox.add("new", "ringing", clock.instant());
    second.await("new");

    second.read();

    assertThat(second.open.get("new").orElseThrow().missing()).isFalse();
    assertThat(callingBox.readCount()).isZero();
    clock.advance(SharedHistoryFixture.INTERVAL);
    callingBox.set("new", "status", "busy");
    second.read();
    assertThat(second.over).containsExactly("new");
  }

  /** Its next check is too far away. */
  @Test
  void readerWithALongIntervalDoesNotLetANewCallWait() {
    SharedHistoryPoll slow = fixture.poll(Duration.ofMinutes(5));
    slow.await("c");
    fixture.start();
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
    fixture.start();
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
    fixture.start();
    clock.advance(SharedHistoryFixture.INTERVAL);
    callingBox.set("old", "status", "busy");

    first.read();
    second.read();

    assertThat(second.over).containsExactly("old");
    assertThat(fixture.listsSinceStart()).isEqualTo(1);
  }

  @Test
  void listWithMoreEndedCallsThanFitIsNotShared() {
    int most = HistoryList.MOST_ENDED + 1;
    Set<String> ids = new HashSet<>();
    IntStream.range(0, most).forEach(n -> ids.add("x" + n));
    ids.forEach(id -> callingBox.add(id, "ringing", clock.instant()));
    ids.forEach(second::await);
    fixture.start();
    ids.forEach(id -> callingBox.set(id, "status", "busy"));

    first.read();
    second.read();
    second.read();

    assertThat(second.over).hasSize(most);
    assertThat(fixture.listsSinceStart()).isEqualTo(3);
  }

  @Test
  void readersOfOtherAccountsShareNothing() {
    try (FakeCallHistory other = new FakeCallHistory()) {
      fixture.start();
      SharedHistory own = fixture.histories.forAccountOf(callingBox.client(clock));

      assertThat(fixture.histories.forAccountOf(callingBox.client(clock))).isSameAs(own);
      assertThat(fixture.histories.forAccountOf(other.client(clock))).isNotSameAs(own);
    }
  }
}
