package io.github.camundabolna.callingbox.call.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.callingbox.call.CallingBoxCallFixture;
import io.github.camundabolna.callingbox.call.PlaceCall;
import io.github.camundabolna.testing.FakeCallingBox;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestResponses;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that shows calls without their metadata; the documentation doesn't rule that out. */
class DispatchLookupTest {

  private static final long KEY = 7;
  private static final Instant SINCE_ENTRY = TestClock.START.minusSeconds(500);

  @AutoClose private final CallingBoxCallFixture runtime = new CallingBoxCallFixture();
  private final FakeCallingBox box = runtime.box;

  @Test
  void callIsReadByItsId() {
    withoutMetadataInTheList();
    box.withCall("earlier", KEY, SINCE_ENTRY);

    assertThat(runtime.run(late()))
        .isEqualTo(new PlaceCall.Result("earlier", "queued", FakeCallingBox.NUMBER));
    assertThat(box.readCount()).isOne();
  }

  @Test
  void callOfAnotherInstanceIsNobodysAfterItWasRead() {
    withoutMetadataInTheList();
    box.withCall("other", 8, SINCE_ENTRY);

    ConnectorRetryException held = runtime.retryOf(late());

    assertThat(held).hasMessageContaining("doesn't list it yet");
    assertThat(box.readCount()).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'to_number': '+14155550199'",
        "'direction': 'inbound', 'from_number': '+14155550123'"
      })
  void callOfAnotherNumberOrDirectionIsNotRead(String fields) {
    withoutMetadataInTheList();
    box.withCall("other", SINCE_ENTRY, fields);

    runtime.retryOf(late());

    assertThat(box.readCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'metadata': null", "'metadata': {}", "'metadata': {'a': 1}"})
  void callWithOtherMetadataIsNobodysAndIsNotRead(String fields) {
    box.withCall("other", SINCE_ENTRY, fields);

    assertThat(runtime.retryOf(late())).hasMessageContaining("doesn't list it yet");
    assertThat(box.readCount()).isZero();
  }

  /** It may be the call of this instance, so no one is dialed. */
  @Test
  void callWithoutMetadataAnywhereStopsTheJob() {
    box.withCall("bare", SINCE_ENTRY, "'direction': 'outbound'");

    ConnectorRetryException failure = runtime.retryOf(late());

    assertThat(failure.getErrorCode()).isEqualTo("CALLINGBOX_OUTCOME_UNKNOWN");
    assertThat(failure)
        .hasMessage(
            "Call bare to the same number doesn't show who placed it, so it may be this one. To"
                + " call anyway, enter the element again");
    assertThat(box.postCount()).isZero();
  }

  @Test
  void callThatIsListedButUnknownIsNobodys() {
    box.withCall("bare", SINCE_ENTRY, "'direction': 'outbound'");
    box.respondToReads(TestResponses.json(404, "{\"error\":\"not found\"}"));

    assertThat(runtime.retryOf(late())).hasMessageContaining("doesn't list it yet");
  }

  @Test
  void callThatCannotBeReadStopsTheJob() {
    box.withCall("bare", SINCE_ENTRY, "'direction': 'outbound'");
    box.respondToReads(
        TestResponses.json(500, "{}"),
        TestResponses.json(500, "{}"),
        TestResponses.json(500, "{}"));

    assertThat(runtime.retryOf(late()).getErrorCode()).isEqualTo("CALLINGBOX_UNAVAILABLE");
    assertThat(box.postCount()).isZero();
  }

  /** Otherwise an attempt that runs out of time would begin again with the first call. */
  @Test
  void callThatWasReadIsNotReadAgain() {
    withoutMetadataInTheList();
    box.withCall("a", 8, SINCE_ENTRY);
    box.withCall("b", SINCE_ENTRY, "'metadata': {}");
    ConnectorRetryException held = runtime.retryOf(late());
    runtime.clock.advance(held.getBackoffDuration());

    runtime.run(TestEngine.after(held, late()));

    assertThat(box.readCount()).isEqualTo(2);
  }

  /** Its metadata may appear later. */
  @Test
  void callWithoutMetadataAnywhereIsReadAgain() {
    ObjectNode bare = box.withCall("bare", SINCE_ENTRY, "'direction': 'outbound'");
    ConnectorRetryException undecided = runtime.retryOf(late());
    bare.putObject("metadata").put("camunda_element_instance_key", String.valueOf(KEY));
    withoutMetadataInTheList();

    assertThat(runtime.run(TestEngine.after(undecided, late())))
        .isEqualTo(new PlaceCall.Result("bare", "queued", FakeCallingBox.NUMBER));
  }

  @Test
  void callThatThisRuntimePlacedIsNotRead() {
    withoutMetadataInTheList();
    runtime.run(runtime.freshCall().withKey(8));

    runtime.retryOf(late());

    assertThat(box.readCount()).isZero();
  }

  private void withoutMetadataInTheList() {
    box.withRowFormat(
        row -> {
          row.remove("metadata");
          return row;
        });
  }

  private TestJob late() {
    return runtime.lateCall().withKey(KEY);
  }
}
