package io.github.camundabolna.callingbox.call.deduplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.callingbox.call.CallingBoxCallFixture;
import io.github.camundabolna.callingbox.call.CallingBoxCallFunction;
import io.github.camundabolna.callingbox.call.PlaceCall;
import io.github.camundabolna.testing.FakeCallingBox;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestJob;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Two runtimes hold the same job, and neither knows of the other. */
class DispatchPlacerTwoRuntimesTest {

  private static final long KEY = 7;

  @AutoClose
  private final CallingBoxCallFixture runtime = new CallingBoxCallFixture(TestClock.ticking());

  private final FakeCallingBox box = runtime.box;

  /** The first one was killed after its POST, or its job timed out. */
  @Test
  void secondRuntimeFindsTheCallOfTheFirst() {
    runtime.run(runtime.freshCall().withKey(KEY));
    runtime.clock.advance(Duration.ofMinutes(5));

    TestJob again = runtime.placeCall().withKey(KEY).enteredAt(TestClock.START);

    assertThat(runtime.newConnector().execute(again.context())).isEqualTo(result("placed-1"));
    assertThat(box.postCount()).isOne();
  }

  /** Nothing can be taken back, so the oldest call stays, and an operator learns of both. */
  @Test
  void ofTwoPlacedCallsBothRuntimesKeepTheOldest() {
    TestJob next = heldBack();
    box.beforePlacing(() -> box.withCall("other", KEY, TestClock.START.minusSeconds(1)));

    assertThat(runtime.runWithRetries(next)).isEqualTo(result("other"));
    assertThat(box.postCount()).isOne();
    assertThat(box.calls()).extracting(call -> call.path("status").asText()).containsOnly("queued");
  }

  @Test
  void laterCallOfAnotherRuntimeChangesNothing() {
    box.onPlaced(call -> box.withCall("z", KEY, runtime.clock.instant().plusSeconds(1)));

    assertThat(runtime.runWithRetries(late())).isEqualTo(result("placed-1"));
  }

  @Test
  void callThatIsNotListedYetIsHandedOnToTheRuntimeThatGetsTheJobNext() {
    TestJob next = heldBack();
    box.withListingDelay(Duration.ofHours(1));

    ConnectorRetryException undecided = runtime.retryOf(next);
    Object result = runtime.newConnector().execute(TestEngine.after(undecided, late()).context());

    assertThat(undecided)
        .hasMessageStartingWith("Call placed-1 was placed. CallingBox doesn't list it yet");
    assertThat(undecided.getBackoffDuration()).isEqualTo(Duration.ofSeconds(10));
    assertThat(result).isEqualTo(result("placed-1"));
    assertThat(box.postCount()).isOne();
    assertThat(box.listCount())
        .as("twice before the call, once after, and by the next attempt")
        .isEqualTo(4);
  }

  /** Placing it took so long that the engine may have given the job out again. */
  @Test
  void callThatTookLongToPlaceIsLookedForOnceMore() {
    box.beforePlacing(
        () -> {
          runtime.clock.advance(Duration.ofMinutes(1));
          box.withCall("other", KEY, TestClock.START.plusSeconds(1));
        });

    assertThat(runtime.run(runtime.freshCall().withKey(KEY))).isEqualTo(result("other"));
    assertThat(box.listCount()).isOne();
  }

  /** Meanwhile the engine may have given the job to another runtime. */
  @Test
  void nothingIsDialedAfterALongLook() {
    TestJob next = heldBack();
    box.onListing(() -> runtime.clock.advance(Duration.ofSeconds(21)));

    assertThat(runtime.retryOf(next)).hasMessageContaining("doesn't list it yet");
    assertThat(box.postCount()).isZero();
  }

  /**
   * The first runtime dialed at its second look. The call was accepted after 25 seconds, and the
   * engine gave the job to the second runtime, with the failure of the first look.
   */
  @Test
  void callThatTheOtherRuntimePlacedAfterItsWaitIsFound() {
    TestJob next = heldBack();
    box.withCall("other", KEY, runtime.clock.instant().plusSeconds(25));
    box.withListingDelay(Duration.ofSeconds(10));
    runtime.clock.advance(Duration.ofSeconds(30));
    CallingBoxCallFunction second = runtime.newConnector();

    ConnectorRetryException held =
        catchThrowableOfType(ConnectorRetryException.class, () -> second.execute(next.context()));
    runtime.clock.advance(held.getBackoffDuration());

    assertThat(second.execute(TestEngine.after(held, next).context())).isEqualTo(result("other"));
    assertThat(box.postCount()).isZero();
  }

  /** Returns the job as it comes again after its first look. */
  private TestJob heldBack() {
    ConnectorRetryException held = runtime.retryOf(late());
    runtime.clock.advance(held.getBackoffDuration());
    return TestEngine.after(held, late());
  }

  private TestJob late() {
    return runtime.lateCall().withKey(KEY);
  }

  private static PlaceCall.Result result(String id) {
    return new PlaceCall.Result(id, "queued", FakeCallingBox.NUMBER);
  }
}
