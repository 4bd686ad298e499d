package io.github.camundabolna.bolna.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.FakeExecutionPage;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How far a sweep reads, and that it misses nothing on the way. */
class AgentSweepTimeRangeTest extends SweepFixture {

  @Test
  void callThatIsListedOnlyAfterAWhileIsFound() {
    start();
    scheduler.runNext();
    FakeCall late = FakeCall.with("late", "completed", ago(Duration.ofMinutes(2)));

    bolna.withCalls(late);
    nextSweep();

    assertThat(delivered).containsExactly("late");
  }

  @Test
  void callOfAClockThatIsAheadIsFound() {
    bolna.withCalls(FakeCall.with("x", "completed", clock.instant().plusSeconds(90)));
    start();

    scheduler.runNext();

    assertThat(delivered).containsExactly("x");
  }

  @Test
  void callsAreFoundAfterTheRuntimesClockWasAheadAndIsCorrected() {
    Duration ahead = Duration.ofHours(2);
    clock.advance(ahead);
    start();
    scheduler.runNext();
    clock.advance(ahead.negated());
    bolna.withCalls(call("x", "completed"));

    nextSweep();

    assertThat(delivered).containsExactly("x");
  }

  @Test
  void callFromBeforeTheLookBackIsLeftAlone() {
    bolna.withCalls(FakeCall.with("old", "completed", ago(Duration.ofHours(25))));
    start();

    scheduler.runNext();

    assertThat(delivered).isEmpty();
  }

  /** The Bolna of this test refuses more than seven days at a time, as the real one does. */
  @Test
  void longLookBackIsReadInPieces() {
    IntStream.range(0, 60)
        .forEach(
            day -> bolna.withCalls(FakeCall.with("d" + day, "busy", ago(Duration.ofDays(day)))));
    start(lookingBack(Duration.ofDays(60)));

    scheduler.runNext();

    assertThat(delivered).hasSize(60);
    assertThat(completedSweeps).isEqualTo(1);
  }

  @Test
  void everyPageIsRead() {
    IntStream.range(0, 151).forEach(n -> bolna.withCalls(call("x" + n, "completed")));
    start();

    scheduler.runNext();

    assertThat(delivered).hasSize(151).doesNotHaveDuplicates();
    assertThat(bolna.listCount()).isEqualTo(4);
  }

  @Test
  void rowThatMovedToAnotherPageWhileTheListWasReadIsFound() {
    IntStream.range(0, 60).forEach(n -> bolna.withCalls(call("x" + n, "completed")));
    start();
    bolna.withPageFormat(
        page -> {
          bolna.withPageFormat(FakeExecutionPage::json);
          return page.json(page.rows().subList(0, 49), page.all().size(), true);
        });

    scheduler.runNext();

    assertThat(delivered).hasSize(60);
  }
}
