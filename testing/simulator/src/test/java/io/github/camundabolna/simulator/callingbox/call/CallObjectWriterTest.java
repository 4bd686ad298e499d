package io.github.camundabolna.simulator.callingbox.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallObjectWriterTest {
  /** The fields that CallingBox documents, in its order. */
  private static final List<String> FIELDS =
      List.of(
          ("id agent_id to_number from_number status direction persona instructions prompt context"
                  + " returns result result_status result_error language webhook_url"
                  + " webhook_status webhook_error created_at started_at answered_at ended_at"
                  + " duration_seconds billed_duration_seconds billing_amount_milli_cents"
                  + " reservation_status error_code error_message hangup_cause answered_by"
                  + " metadata updated_at")
              .split(" "));

  private final CallObjectWriter writer = new CallObjectWriter();
  private final CallsFixture fixture = new CallsFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @ParameterizedTest
  @CsvSource({"00", "02", "05", "06", "07"})
  void callAlwaysHasEveryDocumentedField(String digits) {
    CallingBoxCall call = fixture.place("+141555501" + digits);
    assertThat(fields(writer.call(call))).containsExactlyElementsOf(FIELDS);
    assertThat(fields(writer.call(fixture.ended(call)))).containsExactlyElementsOf(FIELDS);
  }

  @Test
  void whatWasSentComesBack() {
    JsonNode metadata = CallsFixture.json("{\"key\":\"2251799813685249\",\"n\":[1,null]}");
    JsonNode body =
        writer.call(
            fixture.place(CallsFixture.order("+14155550104", CallsFixture.RETURNS, metadata)));
    assertThat(body.get("metadata")).isEqualTo(metadata);
    assertThat(body.get("context")).isEqualTo(CallsFixture.json("{\"name\":\"Ann\"}"));
    assertThat(body.get("returns")).isEqualTo(CallsFixture.RETURNS);
    assertThat(body.get("agent_id").asText()).isEqualTo(CallsFixture.AGENT);
    assertThat(body.get("instructions").asText()).isEqualTo("Ask how the visit was.");
    assertThat(body.get("prompt").isNull()).isTrue();
    assertThat(body.get("language").asText()).isEqualTo("en");
    assertThat(body.get("to_number").asText()).isEqualTo("+14155550104");
    assertThat(body.get("from_number").asText()).isEqualTo("+14155550100");
  }

  @ParameterizedTest
  @CsvSource({
    "00, completed, 5, Everything went well.",
    "01, completed, 2, I waited too long.",
    "07, failed, null, null"
  })
  void numberDecidesTheResult(String digits, String status, String rating, String comment) {
    JsonNode body = writer.call(fixture.ended(fixture.place("+141555501" + digits)));
    assertThat(body.get("result_status").asText()).isEqualTo(status);
    assertThat(body.at("/result/rating").asText()).isEqualTo(rating);
    assertThat(body.at("/result/comment").asText()).isEqualTo(comment);
    assertThat(body.get("result_error").isNull()).isEqualTo(status.equals("completed"));
  }

  @Test
  void pendingResultIsNull() {
    try (CallsFixture late = new CallsFixture(Duration.ofHours(1))) {
      CallingBoxCall call = late.place("+14155550108");
      await().until(() -> call.state().status() == CallingBoxStatus.COMPLETED);
      JsonNode body = writer.call(call);
      assertThat(body.get("result").isNull()).isTrue();
      assertThat(body.get("result_status").asText()).isEqualTo("pending");
    }
  }

  /** Without a conversation there is no extraction, so its status never changes. */
  @ParameterizedTest
  @CsvSource({"02", "03", "04", "05", "06", "11"})
  void resultOfACallWithoutAConversationStaysPendingWithBlankFields(String digits) {
    JsonNode body = writer.call(fixture.ended(fixture.place("+141555501" + digits)));
    assertThat(body.get("result_status").asText()).isEqualTo("pending");
    assertThat(body.get("result"))
        .isEqualTo(CallsFixture.json("{\"rating\":null,\"comment\":null}"));
    assertThat(body.get("result_error").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"00", "04"})
  void callThatRequestsNoResultHasNone(String digits) {
    CallOrder order =
        CallsFixture.order("+141555501" + digits, NullNode.instance, NullNode.instance);
    JsonNode body = writer.call(fixture.ended(fixture.place(order)));
    assertThat(body.get("result").isNull()).isTrue();
    assertThat(body.get("result_status").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "00, human, normal_clearing, null, settled",
    "02, machine, normal_clearing, null, released",
    "03, null, no_answer, null, released",
    "04, null, user_busy, null, released",
    "05, null, network_out_of_order, provider_error, released",
    "06, null, null, insufficient_credits, released",
    "11, null, originator_cancel, null, released"
  })
  void endIsExplained(
      String digits, String answeredBy, String hangup, String error, String reservation) {
    JsonNode body = writer.call(fixture.ended(fixture.place("+141555501" + digits)));
    assertThat(body.get("answered_by").asText()).isEqualTo(answeredBy);
    assertThat(body.get("hangup_cause").asText()).isEqualTo(hangup);
    assertThat(body.get("error_code").asText()).isEqualTo(error);
    assertThat(body.get("error_message").isNull()).isEqualTo(error.equals("null"));
    assertThat(body.get("reservation_status").asText()).isEqualTo(reservation);
    assertThat(Instant.parse(body.get("ended_at").asText())).isNotNull();
  }

  @Test
  void nothingOfTheEndIsKnownBefore() {
    CallState queued = CallState.first(CallingBoxStatus.QUEUED, Instant.EPOCH);
    JsonNode body = writer.call(fixture.place("+14155550106"), queued);
    assertThat(List.of("ended_at", "error_code", "hangup_cause", "answered_by", "result"))
        .allSatisfy(field -> assertThat(body.get(field).isNull()).as(field).isTrue());
    assertThat(body.get("reservation_status").asText()).isEqualTo("reserved");
  }

  @Test
  void callShowsHowItsLastEventArrived() {
    CallingBoxCall call = fixture.place("+14155550104");
    assertThat(writer.call(call).get("webhook_status").asText()).isEqualTo("none");
    call.report(WebhookReport.failed("HTTP 503"));
    assertThat(writer.call(call).get("webhook_status").asText()).isEqualTo("failed");
    assertThat(writer.call(call).get("webhook_error").asText()).isEqualTo("HTTP 503");
    call.report(WebhookReport.delivered());
    assertThat(writer.call(call).get("webhook_status").asText()).isEqualTo("delivered");
    assertThat(writer.call(call).get("webhook_error").isNull()).isTrue();
  }

  @Test
  void transcriptHasSegmentsInOrder() {
    CallingBoxCall call = fixture.ended(fixture.place("+14155550101"));
    ObjectNode transcript = writer.transcript(call);
    assertThat(fields(transcript)).containsExactly("call_id", "segments");
    assertThat(transcript.get("call_id").asText()).isEqualTo(call.id());
    JsonNode segments = transcript.get("segments");
    assertThat(segments).hasSize(3);
    assertThat(segments.findValuesAsText("sequence_no")).containsExactly("1", "2", "3");
    assertThat(segments.findValuesAsText("role")).containsExactly("agent", "user", "agent");
    assertThat(segments.at("/1/text").asText()).isEqualTo("A 2. I waited too long.");
    assertThat(fields((ObjectNode) segments.get(0)))
        .containsExactly(
            "sequence_no", "role", "text", "started_at", "ended_at", "duration_ms", "source");
    Duration spoken =
        Duration.between(
            Instant.parse(segments.at("/1/started_at").asText()),
            Instant.parse(segments.at("/1/ended_at").asText()));
    assertThat(spoken.toMillis()).isEqualTo(segments.at("/1/duration_ms").asLong());
  }

  @ParameterizedTest
  @CsvSource({"02", "03", "07"})
  void transcriptIsEmptyIfNothingWasSaid(String digits) {
    CallingBoxCall call = fixture.ended(fixture.place("+141555501" + digits));
    assertThat(writer.transcript(call).get("segments")).isEmpty();
  }

  @Test
  void callWithoutMetadataShowsNull() {
    CallOrder order = CallsFixture.order("+14155550104", NullNode.instance, NullNode.instance);
    assertThat(writer.call(fixture.place(order)).get("metadata").isNull()).isTrue();
  }

  private static List<String> fields(ObjectNode body) {
    return body.properties().stream().map(Entry::getKey).toList();
  }
}
