package io.github.camundabolna.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.TestDocuments;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The part of a call's record that is the same for every vendor. */
class CallRecordTest {

  private final CallRecord call = new CallRecord("callId", "x");

  @Test
  void everyCommonFieldIsThereAndNullIfNothingIsKnown() {
    Map<String, Object> all = call.complete();

    assertThat(all.keySet()).startsWith("callId").containsAll(CallRecord.COMMON_FIELDS);
    assertThat(CallRecord.COMMON_FIELDS).allSatisfy(name -> assertThat(all.get(name)).isNull());
  }

  @Test
  void knownFieldsArePassedOn() {
    Instant created = Instant.parse("2026-11-26T10:00:00Z");

    Map<String, Object> all =
        call.status("no_answer", true)
            .outcome(Optional.of(CallOutcome.VOICEMAIL), true)
            .conversation(Optional.of("+14155550100"), Optional.of(new BigDecimal("16.5")))
            .cost(Optional.of(new BigDecimal("3.23")), Optional.of(true))
            .changed(Optional.of(created), Optional.of(created.plusSeconds(1)))
            .transcript(Optional.of("hello"))
            .field("errorMessage", Optional.of("m"))
            .hangupCategory(Optional.of("person"))
            .line(Optional.of("inbound"), Optional.of("+14155550101"), Optional.of("+14155550102"))
            .hangupReason(Optional.of("r"))
            .gaveUp(GiveUpReason.RESULT_NOT_READY)
            .complete();

    assertThat(all)
        .containsOnlyKeys(
            "callId",
            "status",
            "ended",
            "outcome",
            "answered",
            "voicemail",
            "phoneNumber",
            "durationSeconds",
            "cost",
            "costUnit",
            "billingSettled",
            "createdAt",
            "updatedAt",
            "transcript",
            "transcriptDocument",
            "errorMessage",
            "fromNumber",
            "toNumber",
            "callType",
            "hangupReason",
            "hangupCategory",
            "gaveUp")
        .containsEntry("status", "no_answer")
        .containsEntry("ended", true)
        .containsEntry("outcome", "voicemail")
        .containsEntry("answered", false)
        .containsEntry("voicemail", true)
        .containsEntry("phoneNumber", "+14155550100")
        .containsEntry("durationSeconds", new BigDecimal("16.5"))
        .containsEntry("cost", new BigDecimal("3.23"))
        .containsEntry("costUnit", "US cents")
        .containsEntry("billingSettled", true)
        .containsEntry("createdAt", "2026-11-26T10:00:00Z")
        .containsEntry("updatedAt", "2026-11-26T10:00:01Z")
        .containsEntry("transcript", "hello")
        .containsEntry("errorMessage", "m")
        .containsEntry("hangupCategory", "person")
        .containsEntry("callType", "inbound")
        .containsEntry("fromNumber", "+14155550101")
        .containsEntry("toNumber", "+14155550102")
        .containsEntry("hangupReason", "r")
        .containsEntry("gaveUp", "result-not-ready");
  }

  @ParameterizedTest
  @EnumSource(CallOutcome.class)
  void onlyTheOutcomeAnsweredIsAnswered(CallOutcome outcome) {
    assertThat(call.outcome(Optional.of(outcome), false).complete())
        .containsEntry("outcome", outcome.text())
        .containsEntry("answered", outcome == CallOutcome.ANSWERED);
  }

  @Test
  void aCallInProgressIsNotAnswered() {
    assertThat(call.outcome(Optional.empty(), false).complete())
        .containsEntry("outcome", null)
        .containsEntry("answered", false);
  }

  @Test
  void costHasItsUnitEvenIfItIsUnknown() {
    assertThat(call.cost(Optional.empty(), Optional.empty()).complete())
        .containsEntry("cost", null)
        .containsEntry("costUnit", "US cents")
        .containsEntry("billingSettled", null);
  }

  @Test
  void theOrderOfTheFieldsIsTheOrderInWhichTheyWereAdded() {
    call.field("agentId", Optional.of("a"))
        .status("busy", true)
        .field("direction", Optional.empty());

    assertThat(call.summary().keySet())
        .containsExactly("callId", "agentId", "status", "ended", "direction");
  }

  @Test
  void theTranscriptCanBeInADocument() {
    assertThat(call.transcript(Optional.of("hi"), new TestDocuments(), true).complete())
        .containsEntry("transcript", null)
        .extractingByKey("transcriptDocument")
        .isNotNull();
  }

  @Test
  void fieldsThatDoNotFitAreNull() {
    Map<String, Object> fitting =
        call.field("large", Optional.of("x".repeat(CallRecord.MAX_BYTES)))
            .status("busy", true)
            .fit();

    assertThat(fitting).containsEntry("large", null).containsEntry("status", "busy");
    assertThat(fitting.keySet()).containsAll(CallRecord.COMMON_FIELDS);
  }
}
