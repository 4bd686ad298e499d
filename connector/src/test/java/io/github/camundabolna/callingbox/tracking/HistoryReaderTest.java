package io.github.camundabolna.callingbox.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.scheduling.Backoff;
import io.github.camundabolna.testing.FakeCallHistory;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How open calls are found: by a list of the right length, and a few by their IDs. */
class HistoryReaderTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TestClock clock = TestClock.stopped();
  @AutoClose private final FakeCallHistory callingBox = new FakeCallHistory();
  private final OpenCalls open = new OpenCalls(Backoff.doubling(MINUTE, Duration.ofMinutes(5)));
  private final HistoryReader reader =
      new HistoryReader(callingBox.client(clock), open, MINUTE, new SharedHistories(clock), clock);
  private final List<String> over = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();

  private final HistoryReader.Found found =
      new HistoryReader.Found() {
        @Override
        public boolean isWanted(CallingBoxCall row) {
          rows.add(row.id());
          return open.contains(row.id());
        }

        @Override
        public void unknownStatus(CallingBoxCall call) {}

        @Override
        public void over(List<HistoryReader.Over> ends) {
          for (HistoryReader.Over end : ends) {
            over.add(end.id());
            open.remove(end.id());
          }
        }

        @Override
        public void refused(String id, ApiException failure, boolean absent) {
          refused.add(absent ? id + " is absent" : id);
        }
      };

  @ParameterizedTest
  @CsvSource({"PT59M, 0", "PT61M, 1"})
  void callOfUnknownAgeIsLookedForInTheListOfAnHour(Duration age, int reads) {
    callingBox.add("x", "completed", clock.instant().minus(age));
    open.keepOnly(Set.of("x"));

    read();

    assertThat(over).containsExactly("x");
    assertThat(callingBox.readCount()).isEqualTo(reads);
  }

  /** The age of one call, once known, makes the next list long enough for the others. */
  @Test
  void manyCallsOfLastNightAreFoundByTwoLists() {
    addCalls(500, "ringing", Duration.ofHours(20));
    open.keepOnly(ids(500));
    read();
    assertThat(callingBox.readCount()).isEqualTo(50);
    setAll(500, "completed");

    read();

    assertThat(callingBox.requestCount()).isEqualTo(2 + 50);
    assertThat(over).hasSize(500);
  }

  /** One call that rings for hours must not make every list long. */
  @Test
  void fewCallsThatAreOlderThanAnHourAreReadByTheirIds() {
    callingBox.add("long", "in_progress", clock.instant().minus(Duration.ofHours(5)));
    callingBox.add("unasked", "completed", clock.instant().minus(Duration.ofHours(4)));
    open.keepOnly(Set.of("long"));

    readEachMinute(16);

    assertThat(rows).doesNotContain("unasked", "long");
    // After 0, 1, 3, 7, and 12 minutes.
    assertThat(callingBox.readCount()).isEqualTo(5);
  }

  @Test
  void manyCallsOfTheLastDayAreListed() {
    addCalls(200, "in_progress", Duration.ofHours(5));
    open.keepOnly(ids(200));
    readEachMinute(3);
    long reads = callingBox.readCount();
    setAll(200, "busy");

    readEachMinute(1);

    assertThat(over).hasSize(200);
    assertThat(callingBox.readCount()).isEqualTo(reads);
  }

  @Test
  void manyOldCallsAreLookedForInALongListOnceAnHour() {
    addCalls(300, "ringing", Duration.ofDays(3));
    open.keepOnly(ids(300));
    readEachMinute(2);
    assertThat(callingBox.requestCount()).isEqualTo(2 + 50);
    setAll(300, "busy");

    readEachMinute(1);
    assertThat(over).hasSize(50);
    clock.advance(Duration.ofHours(1));
    read();

    assertThat(over).hasSize(300);
    assertThat(callingBox.requestCount()).isEqualTo(4 + 100);
  }

  @Test
  void callThatIsNotListedIsReadByItsIdLessAndLessOften() {
    callingBox.add("x", "ringing", clock.instant());
    callingBox.unlist("x");
    open.keepOnly(Set.of("x"));

    readEachMinute(16);

    // After 0, 1, 3, 7, and 12 minutes.
    assertThat(callingBox.readCount()).isEqualTo(5);
  }

  @Test
  void absenceIsProvedByTenAnswersInMoreThanAnHour() {
    open.keepOnly(Set.of("x"));
    readEachMinute(60);
    assertThat(refused).hasSizeGreaterThan(9).doesNotContain("x is absent");

    readEachMinute(5);

    assertThat(refused).contains("x is absent");
  }

  @Test
  void fewAnswersInALongTimeProveNothing() {
    open.keepOnly(Set.of("x"));
    for (int day = 0; day < 9; day++) {
      read();
      clock.advance(Duration.ofDays(1));
    }

    assertThat(refused).hasSize(9).doesNotContain("x is absent");
  }

  /** A gateway may say of everything that it isn't there. */
  @Test
  void absenceIsNotProvedWithoutAnyOtherAnswerOfCallingBox() {
    open.keepOnly(Set.of("x"));
    callingBox.respondAlways(TestResponses.json(404, "{\"error\":\"no such route\"}"));

    for (int minute = 0; minute < 200; minute++) {
      assertThatThrownBy(this::read).isInstanceOf(ApiException.class);
      clock.advance(MINUTE);
    }

    assertThat(refused).isNotEmpty().doesNotContain("x is absent");
  }

  @Test
  void rejectedKeyCostsOneRequest() {
    addCalls(100, "ringing", MINUTE);
    open.keepOnly(ids(100));
    callingBox.respondAlways(TestResponses.json(401, "{\"error\":\"invalid key\"}"));

    assertThatThrownBy(this::read).hasMessageContaining("invalid key");

    assertThat(callingBox.requestCount()).isEqualTo(1);
  }

  @Test
  void outageCostsFourRequests() {
    addCalls(100, "ringing", MINUTE);
    open.keepOnly(ids(100));
    callingBox.respondAlways(TestResponses.json(503, "{}"));

    assertThatThrownBy(this::read).isInstanceOf(ApiException.class);

    assertThat(callingBox.requestCount()).isEqualTo(4);
  }

  private void read() {
    reader.read(clock.instant(), found);
  }

  private void readEachMinute(int times) {
    for (int minute = 0; minute < times; minute++) {
      read();
      clock.advance(MINUTE);
    }
  }

  private void addCalls(int count, String status, Duration age) {
    IntStream.range(0, count)
        .forEach(n -> callingBox.add("x" + n, status, clock.instant().minus(age)));
  }

  private void setAll(int count, String status) {
    IntStream.range(0, count).forEach(n -> callingBox.set("x" + n, "status", status));
  }

  private static Set<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(n -> "x" + n).collect(Collectors.toSet());
  }
}
