package io.github.camundabolna.simulator.callingbox.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallingBoxCallServiceTest {
  private final CallsFixture fixture = new CallsFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @ParameterizedTest
  @CsvSource({
    "00, initiated ringing in_progress completed",
    "01, initiated ringing in_progress completed",
    "02, initiated ringing no_answer",
    "03, initiated ringing no_answer",
    "04, initiated ringing busy",
    "05, initiated failed",
    "06, failed",
    "07, initiated ringing in_progress completed",
    "08, initiated ringing in_progress completed",
    "10, screening initiated ringing in_progress completed",
    "11, initiated ringing canceled",
    "77, initiated ringing in_progress completed"
  })
  void lastTwoDigitsDecideTheStatusesAndEachDocumentedOneHasItsEvent(
      String digits, String statuses) {
    CallingBoxCall call = fixture.ended(fixture.place("+141555501" + digits));
    List<String> expected = Arrays.asList(("queued " + statuses).split(" "));
    assertThat(call.statuses()).extracting(CallingBoxStatus::wire).isEqualTo(expected);
    assertThat(fixture.events(call))
        .extracting(CallEventType::wire)
        .containsExactlyElementsOf(
            expected.stream()
                .filter(status -> !status.equals("screening"))
                .map(status -> status.equals("in_progress") ? "call.answered" : "call." + status)
                .toList());
  }

  @Test
  void onlyOneEventEndsACall() {
    List<CallingBoxCall> calls =
        List.of("00", "02", "05", "07", "11").stream()
            .map(digits -> fixture.ended(fixture.place("+141555501" + digits)))
            .toList();
    assertThat(calls)
        .allSatisfy(
            call ->
                assertThat(fixture.events(call).stream().filter(CallEventType::terminal))
                    .hasSize(1));
  }

  @Test
  void completedCallHasNoEventBeforeItsResult() {
    try (CallsFixture late = new CallsFixture(Duration.ofHours(1))) {
      CallingBoxCall call = late.place("+14155550108");
      await().until(() -> call.state().status() == CallingBoxStatus.COMPLETED);
      assertThat(call.state().extraction()).contains(ExtractionStatus.PENDING);
      assertThat(late.events(call)).endsWith(CallEventType.ANSWERED);
    }
  }

  @Test
  void resultThatNeverComesLeavesTheCallWithoutItsLastEvent() {
    CallingBoxCall never = fixture.place("+14155550109");
    await().until(() -> never.state().status() == CallingBoxStatus.COMPLETED);
    // Placed later, it overtakes the extraction of the first one if there were one.
    fixture.ended(fixture.place("+14155550100"));
    assertThat(never.state().extraction()).contains(ExtractionStatus.PENDING);
    assertThat(fixture.events(never)).endsWith(CallEventType.ANSWERED);
  }

  @Test
  void eventOfTheEndHasTheResult() {
    CallingBoxCall call = fixture.ended(fixture.place("+14155550100"));
    CallEvent last = fixture.allEvents().getLast();
    assertThat(last.call()).isSameAs(call);
    assertThat(last.state().extraction()).contains(ExtractionStatus.COMPLETED);
    assertThat(last.at()).isEqualTo(call.state().updatedAt());
  }

  @Test
  void failedExtractionEndsTheCallToo() {
    CallingBoxCall call = fixture.ended(fixture.place("+14155550107"));
    assertThat(fixture.events(call)).endsWith(CallEventType.COMPLETED);
    assertThat(call.state().extraction()).contains(ExtractionStatus.FAILED);
  }

  @Test
  void withoutRequestedFieldsNothingIsExtracted() {
    CallOrder order = CallsFixture.order("+14155550109", NullNode.instance, NullNode.instance);
    CallingBoxCall call = fixture.ended(fixture.place(order));
    assertThat(fixture.events(call)).endsWith(CallEventType.COMPLETED);
    assertThat(call.state().extraction()).isEmpty();
  }

  @Test
  void inboundCallRingsAndIsAnsweredWhateverTheNumber() {
    CallingBoxCall call =
        fixture
            .service()
            .placeInbound(
                "id-1", CallsFixture.AGENT, "+14155550100", "+14155559903", CallsFixture.RETURNS);
    fixture.ended(call);
    assertThat(call.direction()).isEqualTo(Direction.INBOUND);
    assertThat(fixture.events(call))
        .containsExactly(CallEventType.RINGING, CallEventType.ANSWERED, CallEventType.COMPLETED);
    assertThat(call.state().extraction()).contains(ExtractionStatus.COMPLETED);
  }
}
