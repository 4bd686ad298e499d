package io.github.camundabolna.bolna.call.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.call.CallConnectorFixture;
import io.github.camundabolna.bolna.call.MakeCall;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jobs whose waits are over share a list, if it's new enough for each of them. */
class AgentCallCacheSharingTest {

  private static final int JOBS = 500;

  /** Pages of what was placed since the list before, a few times. */
  private static final int MOST_PAGES = 60;

  @AutoClose
  private final CallConnectorFixture runtime =
      new CallConnectorFixture(TestClock.ticking(), Duration.ofMinutes(1));

  private final FakeBolna bolna = runtime.bolna;

  @Test
  void lateJobsCostARequestEachAndAFewListsForAll() throws Exception {
    List<TestJob> jobs = new ArrayList<>();
    for (int key = 1; key <= JOBS; key++) {
      String number = "'+91987650%04d'".formatted(key);
      jobs.add(runtime.held(late(key).field("recipientPhoneNumber", number)));
    }
    long before = bolna.listCount();
    runtime.clock.advance(CallConnectorFixture.WAIT);

    runtime.runConcurrently(jobs);

    assertThat(bolna.postCount()).isEqualTo(JOBS);
    assertThat(bolna.listCount() - before).isLessThan(MOST_PAGES);
    assertThat(bolna.readCount()).isZero();
  }

  @Test
  void jobsThatComeForTheFirstTimeShareAListToo() {
    runtime.held(late(7));
    runtime.clock.advance(Duration.ofSeconds(1));
    runtime.held(late(8));

    assertThat(bolna.listCount()).isOne();
  }

  /** Its call may be listed 40 seconds after the job failed. */
  @Test
  void listThatWasRequestedMoreThanFiveSecondsBeforeTheEndOfTheWaitIsNotEnough() {
    TestJob held = runtime.held(late(7));
    runtime.clock.advance(CallConnectorFixture.WAIT.minusSeconds(6));
    runtime.held(late(8));
    bolna.withCalls(FakeCall.withKey("mine", 7, runtime.clock.instant()));
    runtime.clock.advance(Duration.ofSeconds(6));

    assertThat(runtime.run(held)).isEqualTo(new MakeCall.Result("mine", "queued", FakeCall.NUMBER));
    assertThat(bolna.postCount()).isZero();
  }

  /** The clock of the runtime that began the wait may be behind. */
  @ParameterizedTest
  @CsvSource({"1, 0", "4, 1", "6, 1"})
  void listIsUsedForFiveSecondsAndRenewedAfterTwo(int secondsLater, int lists) {
    TestJob first = runtime.held(late(7));
    TestJob second = runtime.held(late(8));
    runtime.clock.advance(CallConnectorFixture.WAIT);
    runtime.run(first);
    long before = bolna.listCount();
    runtime.clock.advance(Duration.ofSeconds(secondsLater));

    runtime.run(second);

    assertThat(bolna.listCount() - before).isEqualTo(lists);
    assertThat(bolna.postCount()).isEqualTo(2);
  }

  @Test
  void jobUsesTheListBeforeWhileAnotherReadsTheNext() {
    TestJob first = runtime.held(late(7));
    TestJob second = runtime.held(late(8));
    TestJob third = runtime.held(late(9));
    runtime.clock.advance(CallConnectorFixture.WAIT);
    runtime.run(first);
    runtime.clock.advance(Duration.ofSeconds(3));
    AtomicBoolean isRead = new AtomicBoolean();
    bolna.hooks.onListing(
        () -> {
          isRead.set(true);
          runtime.run(third);
        });

    runtime.run(second);

    assertThat(isRead).isTrue();
    assertThat(bolna.postCount()).isEqualTo(3);
  }

  @Test
  void listThatCannotBeRenewedIsStillUsed() {
    TestJob second = secondJobWhoseListFails(Duration.ofSeconds(3));

    runtime.run(second);

    assertThat(bolna.postCount()).isEqualTo(2);
  }

  /** A job has only 20 seconds to dial after its wait. */
  @Test
  void listThatIsRenewedSlowlyLeavesTimeToDial() {
    TestJob second = secondJobWhoseListFails(Duration.ofSeconds(3));
    bolna.hooks.onListing(() -> runtime.clock.advance(Duration.ofSeconds(7)));

    runtime.run(second);

    assertThat(bolna.postCount()).isEqualTo(2);
  }

  @Test
  void listThatIsTooOldAndCannotBeReadProvesNothing() {
    TestJob second = secondJobWhoseListFails(Duration.ofSeconds(6));

    assertThat(runtime.failureOf(second).getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    assertThat(bolna.postCount()).isOne();
  }

  /** Until then, the list was known for hours to come. */
  @Test
  void callsAreFoundAfterTheRuntimesClockWasAheadAndIsCorrected() {
    Duration ahead = Duration.ofHours(2);
    runtime.clock.advance(ahead);
    runtime.held(late(1));
    runtime.clock.advance(ahead.negated());
    bolna.withCalls(FakeCall.withKey("mine", 7, runtime.clock.instant()));
    runtime.clock.advance(Duration.ofMinutes(5));

    runtime.run(late(7));

    assertThat(bolna.postCount()).isZero();
  }

  /** An element that was entered earlier may have placed its call then. */
  @Test
  void listThatDoesNotGoBackFarEnoughIsNotEnough() {
    runtime.held(late(8));
    bolna.withCalls(FakeCall.withKey("mine", 7, ago(Duration.ofMinutes(59))));

    Object result = runtime.run(runtime.makeCall().withKey(7).enteredAt(ago(Duration.ofHours(1))));

    assertThat(result).isEqualTo(new MakeCall.Result("mine", "queued", FakeCall.NUMBER));
  }

  /** The end of the list wasn't read again, because it was new enough. */
  @Test
  void jobFindsOlderCallsThatAnotherReadAfterTheList() {
    bolna.withCalls(FakeCall.withKey("mine", 9, ago(Duration.ofMinutes(40))));
    runtime.held(late(7));
    runtime.held(runtime.makeCall().withKey(8).enteredAt(ago(Duration.ofHours(1))));

    Object result =
        runtime.run(runtime.makeCall().withKey(9).enteredAt(ago(Duration.ofMinutes(50))));

    assertThat(result).isEqualTo(new MakeCall.Result("mine", "queued", FakeCall.NUMBER));
  }

  private TestJob secondJobWhoseListFails(Duration later) {
    TestJob first = runtime.held(late(7));
    TestJob second = runtime.held(late(8));
    runtime.clock.advance(CallConnectorFixture.WAIT);
    runtime.run(first);
    runtime.clock.advance(later);
    bolna.failListingAndRetries(TestResponses.json(500, "{}"));
    return second;
  }

  private TestJob late(int key) {
    return runtime.makeCall().withKey(key).enteredAt(ago(Duration.ofMinutes(10)));
  }

  private static Instant ago(Duration time) {
    return TestClock.START.minus(time);
  }
}
