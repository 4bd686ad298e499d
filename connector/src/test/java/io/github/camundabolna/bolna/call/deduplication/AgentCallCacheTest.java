package io.github.camundabolna.bolna.call.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.call.CallConnectorFixture;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.FakeExecutionPage;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What look-ups read of Bolna's list, how much that costs, and when it proves something. */
class AgentCallCacheTest {

  @AutoClose
  private final CallConnectorFixture runtime = new CallConnectorFixture(TestClock.ticking());

  private final FakeBolna bolna = runtime.bolna;

  @Test
  void everyPageIsRead() {
    know(120);
    bolna.withCalls(FakeCall.withKey("mine", 7, ago(Duration.ofMinutes(9))));

    runtime.run(late(Duration.ofMinutes(10)).withKey(7));

    assertThat(bolna.postCount()).isZero();
    assertThat(bolna.listCount()).isEqualTo(3);
  }

  @Test
  void aPageWithoutHasMoreIsFollowedByTheNextAsTheTotalSays() {
    know(120);
    bolna.withCalls(FakeCall.withKey("mine", 7, ago(Duration.ofMinutes(9))));
    bolna.withPageFormat(page -> page.json().replaceFirst(",\"has_more\":[a-z]+", ""));

    runtime.run(late(Duration.ofMinutes(10)).withKey(7));

    assertThat(bolna.postCount()).isZero();
  }

  @Test
  void anEmptyPageIsTheLastWhateverItSays() {
    bolna.withPageFormat(page -> page.json(page.rows(), 0, true));

    runtime.runWithRetries(late(Duration.ofMinutes(10)));

    assertThat(bolna.postCount()).isOne();
    assertThat(bolna.listCount()).as("before the wait, and after it").isEqualTo(2);
  }

  @Test
  void aWindowOfMoreThanSevenDaysIsSplit() {
    runtime.runWithRetries(late(Duration.ofDays(20)).withKey(7));

    assertThat(bolna.postCount()).isOne();
    assertThat(bolna.listCount()).as("three before the wait, one after").isEqualTo(4);
  }

  @Test
  void theTimeAfterTheEntryIsReadFirstAndNoMoreIfTheCallIsFoundThere() {
    bolna.withCalls(FakeCall.withKey("mine", 7, ago(Duration.ofDays(19))));

    runtime.run(late(Duration.ofDays(20)).withKey(7));

    assertThat(List.of(bolna.postCount(), bolna.listCount())).containsExactly(0L, 1L);
  }

  @Test
  void theNextLookUpReadsOnlyWhatIsNew() {
    know(200);
    runtime.runWithRetries(late(Duration.ofMinutes(10)).withKey(1));
    long first = bolna.listCount();
    runtime.clock.advance(Duration.ofMinutes(5));

    runtime.runWithRetries(late(Duration.ofMinutes(10)).withKey(2));

    assertThat(first).as("four pages, and one after the wait").isEqualTo(5);
    assertThat(bolna.listCount()).isEqualTo(first + 2);
  }

  @Test
  void lookUpsAfterALongOutageReadTheOldPartOnce() {
    bolna.withCalls(FakeCall.withKey("a", 1, ago(Duration.ofDays(2))));
    bolna.withCalls(FakeCall.withKey("b", 3, ago(Duration.ofDays(3).minusMinutes(1))));
    runtime.run(late(Duration.ofDays(2)).withKey(1));
    runtime.runWithRetries(late(Duration.ofHours(1)).withKey(2));
    long before = bolna.listCount();

    runtime.runWithRetries(late(Duration.ofDays(2)).withKey(4));
    assertThat(bolna.listCount()).as("only what is new after the wait").isEqualTo(before + 1);
    runtime.run(late(Duration.ofDays(3)).withKey(3));

    assertThat(bolna.listCount()).as("and what is older").isEqualTo(before + 2);
    assertThat(bolna.postCount()).as("only those that were not placed").isEqualTo(2);
  }

  @Test
  void afterAMonthOfRestOnlyTheTimeInQuestionIsRead() {
    runtime.runWithRetries(late(Duration.ofMinutes(10)).withKey(1));
    runtime.clock.advance(Duration.ofDays(30));

    runtime.runWithRetries(late(Duration.ofMinutes(10)).withKey(2));

    assertThat(bolna.listCount()).as("before and after each wait").isEqualTo(4);
  }

  @Test
  void whatWasForgottenIsReadAgain() {
    bolna.withCalls(FakeCall.withKey("a", 1, ago(Duration.ofMinutes(9))));
    Instant entered = ago(Duration.ofMinutes(10));
    runtime.run(runtime.makeCall().enteredAt(entered).withKey(1));
    runtime.clock.advance(Duration.ofDays(2));
    runtime.runWithRetries(late(Duration.ofMinutes(1)).withKey(2));

    runtime.run(runtime.makeCall().enteredAt(entered).withKey(1));

    assertThat(bolna.postCount()).as("of the second only").isOne();
  }

  @Test
  void aRowThatMovedBetweenPagesIsFoundByTheNextReading() {
    know(60);
    bolna.withCalls(FakeCall.withKey("mine", 7, ago(Duration.ofMinutes(9))));
    bolna.withPageFormat(firstTime(page -> without("mine", page)));

    runtime.run(late(Duration.ofMinutes(10)).withKey(7));

    assertThat(bolna.postCount()).isZero();
  }

  @Test
  void aListWithAHoleProvesNothing() {
    know(3);
    bolna.withPageFormat(page -> page.json(page.rows(), 4, false));

    assertThat(runtime.failureOf(late(Duration.ofMinutes(10)).withKey(7)).getErrorCode())
        .isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(bolna.postCount()).isZero();
  }

  @Test
  void callsThatComeWhileTheListIsReadAreNoHole() {
    know(60);
    bolna.withPageFormat(
        page -> {
          int total = page.all().size() + page.number() - 1;
          return page.json(page.rows(), total, page.number() * page.size() < page.all().size());
        });
    know(1);

    runtime.runWithRetries(late(Duration.ofMinutes(10)).withKey(7));

    assertThat(bolna.postCount()).isOne();
    assertThat(bolna.requests().getLast().getRequestLine()).startsWith("POST /call ");
  }

  @Test
  void aLongListIsNotReadAgainForTheNextCall() {
    for (int i = 0; i < 10_000; i++) {
      bolna.withCalls(
          FakeCall.withKey("c" + i, 99, ago(Duration.ofHours(1)).plusMillis(350L * i))
              .withNumber("+918035739222"));
    }
    bolna.withCalls(FakeCall.withKey("mine", 7, ago(Duration.ofMinutes(50))));

    runtime.run(late(Duration.ofHours(1)).withKey(7));
    long found = bolna.listCount();
    runtime.runWithRetries(late(Duration.ofHours(1)).withKey(8));
    long whole = bolna.listCount();
    runtime.runWithRetries(late(Duration.ofHours(1)).withKey(9));

    assertThat(found).as("up to the call").isLessThan(60);
    assertThat(whole).isBetween(201L, 250L);
    assertThat(bolna.listCount() - whole).as("the end of the list, twice").isLessThanOrEqualTo(4);
    assertThat(bolna.postCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-1M", "PT0S", "PT1M"})
  void aCallIsFoundThoughBolnasClockIsAMinuteOff(Duration skew) {
    runtime.runWithRetries(late(Duration.ofMinutes(10)).withKey(1));
    runtime.clock.advance(Duration.ofMinutes(5));
    Instant placed = runtime.clock.instant().minusSeconds(40);
    bolna.withCalls(FakeCall.withKey("mine", 7, placed.plus(skew)));

    runtime.run(runtime.makeCall().withKey(7).enteredAt(placed.minusSeconds(1)));

    assertThat(bolna.postCount()).as("of the first only").isOne();
  }

  @Test
  void aLookUpThatFailsDialsNobody() {
    bolna.failListingAndRetries(TestResponses.json(500, "{}"));

    assertThat(runtime.failureOf(late(Duration.ofMinutes(10))).getErrorCode())
        .isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(bolna.postCount()).isZero();
  }

  private void know(int count) {
    for (int i = 0; i < count; i++) {
      bolna.withCalls(
          FakeCall.withKey("c" + bolna.calls().size(), 99, ago(Duration.ofMinutes(5)))
              .withNumber("+918035739222"));
    }
  }

  private static Function<FakeExecutionPage, String> firstTime(
      Function<FakeExecutionPage, String> other) {
    Set<Integer> seen = new HashSet<>();
    return page -> seen.add(page.number()) ? other.apply(page) : page.json();
  }

  private static String without(String id, FakeExecutionPage page) {
    List<FakeCall> rows = page.rows().stream().filter(call -> !call.id().equals(id)).toList();
    return page.json(rows, page.all().size(), page.number() * page.size() < page.all().size());
  }

  private TestJob late(Duration late) {
    return runtime.makeCall().enteredAt(runtime.clock.instant().minus(late));
  }

  private static Instant ago(Duration time) {
    return TestClock.START.minus(time);
  }
}
