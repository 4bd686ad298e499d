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
    rounds.next();
    FakeCall late = FakeCall.with("late", "completed", ago(Duration.ofMinutes(2)));

    bolna.knowing(late);
    nextSweep();

    assertThat(told).containsExactly("late");
  }

  @Test
  void callOfAClockThatIsAheadIsFound() {
    bolna.knowing(FakeCall.with("x", "completed", clock.instant().plusSeconds(90)));
    start();

    rounds.next();

    assertThat(told).containsExactly("x");
  }

  @Test
  void callFromBeforeTheLookBackIsLeftAlone() {
    bolna.knowing(FakeCall.with("old", "completed", ago(Duration.ofHours(25))));
    start();

    rounds.next();

    assertThat(told).isEmpty();
  }

  /** The Bolna of this test refuses more than seven days at a time, as the real one does. */
  @Test
  void longLookBackIsReadInPieces() {
    IntStream.range(0, 60)
        .forEach(day -> bolna.knowing(FakeCall.with("d" + day, "busy", ago(Duration.ofDays(day)))));
    start(lookingBack(Duration.ofDays(60)));

    rounds.next();

    assertThat(told).hasSize(60);
    assertThat(whole).isEqualTo(1);
  }

  @Test
  void everyPageIsRead() {
    IntStream.range(0, 151).forEach(n -> bolna.knowing(call("x" + n, "completed")));
    start();

    rounds.next();

    assertThat(told).hasSize(151).doesNotHaveDuplicates();
    assertThat(bolna.listings()).isEqualTo(4);
  }

  @Test
  void rowThatMovedToAnotherPageWhileTheListWasReadIsFound() {
    IntStream.range(0, 60).forEach(n -> bolna.knowing(call("x" + n, "completed")));
    start();
    bolna.listingAs(
        page -> {
          bolna.listingAs(FakeExecutionPage::json);
          return page.json(page.rows().subList(0, 49), page.all().size(), true);
        });

    rounds.next();

    assertThat(told).hasSize(60);
  }
}
