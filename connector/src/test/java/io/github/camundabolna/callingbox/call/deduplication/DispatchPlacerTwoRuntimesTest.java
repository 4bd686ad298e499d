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

  @Test
  void laterCallOfAnotherRuntimeChangesNothing() {
    box.onPlaced(call -> box.withCall("z", KEY, runtime.clock.instant().plusSeconds(1)));

    assertThat(runtime.runWithRetries(late())).isEqualTo(result("placed-1"));
  }

  @Test
  void lateCallCostsNoRequestAfterIt() {
    TestJob next = heldBack();
    box.withListingDelay(Duration.ofHours(1));

    assertThat(runtime.newConnector().execute(next.context())).isEqualTo(result("placed-1"));
    assertThat(box.listCount()).as("before the wait, and after it").isEqualTo(2);
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
