package io.github.camundabolna.callingbox.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.scheduling.Backoff;
import io.github.camundabolna.testing.FakeCallHistory;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a list keeps, for whom, and for how long. */
class HistoryListTest {

  private static final Instant NOW = TestClock.START;

  @AutoClose private final FakeCallHistory callingBox = new FakeCallHistory();
  private final SharedHistories histories = new SharedHistories(TestClock.stopped());
  private final HistoryReader reader = newReader();
  private final HistoryReader other = newReader();
  private final HistoryList list =
      new HistoryList(
          NOW,
          NOW.minusSeconds(3_600),
          Map.of(reader, interest(Set.of("a", "b")), other, interest(Set.of("b"))));

  @Test
  void onlyRowsThatSomeoneNeedsAreKept() {
    list.add(call("a", "busy"));
    list.add(call("c", "busy"));

    assertThat(take(reader)).extracting(CallingBoxCall::id).containsExactly("a");
    assertThat(take(other)).isEmpty();
  }

  @Test
  void callThatHasNotEndedIsKeptWithoutItsBody() {
    list.add(call("a", "ringing"));
    list.add(call("b", "busy"));

    List<CallingBoxCall> rows = take(reader);

    assertThat(rows).extracting(CallingBoxCall::id).containsExactly("a", "b");
    assertThat(rows.get(0).body().isMissingNode()).isTrue();
    assertThat(rows.get(1).body().path("id").asText()).isEqualTo("b");
  }

  @Test
  void listIsNotNeededOnceAllHaveTakenIt() {
    take(reader);
    assertThat(list.isNeeded()).isTrue();

    take(other);

    assertThat(list.isNeeded()).isFalse();
  }

  @Test
  void endsThatDoNotFitMakeItUselessForThoseWhoNeedThem() {
    for (int n = 0; n <= HistoryList.MOST_ENDED; n++) {
      list.add(call("a", "busy"));
    }

    assertThat(list.take(reader, interest(Set.of("a")), NOW)).isEmpty();
    assertThat(list.take(other, interest(Set.of("b")), NOW)).isPresent();
  }

  @Test
  void failureConcernsOnlyThoseWhoAskedBefore() {
    list.fail(ApiException.notDone("no answer"));

    assertThat(list.take(other, interest(Set.of("b")), NOW.plusMillis(1))).isEmpty();
    assertThatThrownBy(() -> take(reader)).hasMessage("no answer");
  }

  @Test
  void listThatIsTooShortIsNotTaken() {
    HistoryInterest longer = interest(Set.of("a"), NOW.minusSeconds(3_601));

    assertThat(list.take(reader, longer, NOW)).isEmpty();
  }

  private List<CallingBoxCall> take(HistoryReader taker) {
    return list.take(taker, interest(Set.of("b")), NOW).orElseThrow().rows();
  }

  private static CallingBoxCall call(String id, String status) {
    return CallingBoxCall.read(TestJson.of("{'id': '%s', 'status': '%s'}".formatted(id, status)))
        .orElseThrow();
  }

  private static HistoryInterest interest(Set<String> ids) {
    return interest(ids, NOW);
  }

  private static HistoryInterest interest(Set<String> ids, Instant from) {
    return new HistoryInterest(Duration.ofSeconds(10), ids, from, from, row -> false);
  }

  private HistoryReader newReader() {
    Backoff pause = Backoff.doubling(Duration.ofSeconds(10), Duration.ofMinutes(5));
    return new HistoryReader(
        callingBox.client(TestClock.stopped()),
        new OpenCalls(pause),
        Duration.ofSeconds(10),
        histories,
        TestClock.stopped());
  }
}
