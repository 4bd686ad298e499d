package io.github.camundabolna.callingbox.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.TestJson;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a call has ended, and what it says about the person and the result. */
class CallingBoxCallTest {

  @ParameterizedTest
  @EnumSource
  void callWithoutARequestedResultEndsWithItsStatus(CallingBoxStatus status) {
    CallingBoxCall call = read("{'id': 'c1', 'status': '" + status.wire() + "'}");

    assertThat(call.ended()).isEqualTo(status.isFinal());
    assertThat(call.awaitsResult()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'pending', false",
    "'completed', true",
    "'failed', true",
    "'Pending', false",
    "'extracting', false"
  })
  void completedCallWithARequestedResultEndsWhenTheResultIsFinal(String status, boolean ended) {
    CallingBoxCall call =
        read(
            "{'id': 'c1', 'status': 'completed', 'returns': {'confirmed': 'boolean'},"
                + " 'result_status': '"
                + status
                + "'}");

    assertThat(call.ended()).isEqualTo(ended);
    assertThat(call.awaitsResult()).isEqualTo(!ended);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}"})
  void pendingResultIsAwaitedEvenIfTheRequestIsNotShown(String returns) {
    assertThat(read(completed(returns, "'pending'")).awaitsResult()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "''"})
  void requestedResultWithoutAStatusIsAwaited(String status) {
    assertThat(read(completed("{'x': 'string'}", status)).awaitsResult()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"null, null", "{}, null", "null, 'extracting'"})
  void callWithoutARequestedResultIsFinalAtOnce(String returns, String status) {
    assertThat(read(completed(returns, status)).ended()).isTrue();
  }

  private static String completed(String returns, String status) {
    return "{'id': 'c1', 'status': 'completed', 'result_status': %s, 'returns': %s}"
        .formatted(status, returns);
  }

  @ParameterizedTest
  @EnumSource(names = {"NO_ANSWER", "BUSY", "CANCELED", "FAILED"})
  void callThatDidNotCompleteHasNoResultToAwait(CallingBoxStatus status) {
    assertThat(
            read("{'id': 'c1', 'returns': {'x': 'string'}, 'result_status': 'pending',"
                    + " 'status': '"
                    + status.wire()
                    + "'}")
                .ended())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"'machine', true", "' Machine ', true", "'human', false", "'', false"})
  void voicemailIsAMachineThatAnswered(String answeredBy, boolean voicemail) {
    CallingBoxCall call =
        read("{'id': 'c1', 'status': 'no_answer', 'answered_by': '" + answeredBy + "'}");

    assertThat(call.voicemail()).isEqualTo(voicemail);
    assertThat(call.ended()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id': 'c1'}",
        "{'id': 'c1', 'status': null}",
        "{'id': 'c1', 'status': {'a': 1}}",
        "{'id': 'c1', 'status': 'dreaming'}"
      })
  void statusThatIsMissingOrUnknownNeverEndsACall(String body) {
    CallingBoxCall call = read(body);

    assertThat(call.status()).isEqualTo(CallingBoxStatus.UNKNOWN);
    assertThat(call.ended()).isFalse();
  }

  @Test
  void unknownStatusKeepsItsSpelling() {
    assertThat(read("{'id': 'c1', 'status': ' on_hold '}").statusText()).isEqualTo("on_hold");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "null", "'c1'", "{'status': 'completed'}", "{'id': ' '}"})
  void bodyWithoutAnIdIsNoCall(String body) {
    assertThat(CallingBoxCall.read(TestJson.of(body))).isEmpty();
  }

  @Test
  void fieldsOfOtherTypesAreReadOrLeftOut() {
    CallingBoxCall call =
        read(
            "{'id': 7, 'status': 'completed', 'duration_seconds': '12', 'result': 'yes',"
                + " 'returns': 'boolean', 'created_at': 'yesterday', 'metadata': 'x',"
                + " 'billing_amount_milli_cents': 'much', 'answered_by': 5}");

    assertThat(call.id()).isEqualTo("7");
    assertThat(call.billing().durationSeconds()).contains(BigDecimal.valueOf(12));
    assertThat(call.billing().cost()).isEmpty();
    assertThat(call.extraction().result()).isEmpty();
    assertThat(call.extraction().returns()).isEmpty();
    assertThat(call.times().createdAt()).isEmpty();
    assertThat(call.metadata().text("x")).isEmpty();
    assertThat(call.voicemail()).isFalse();
  }

  @Test
  void neitherNumberNorTextIsShownWhereACallIsLogged() {
    CallingBoxCall call =
        read("{'id': 'c1', 'status': 'busy', 'to_number': '+15551234567', 'prompt': 'Ask Zoe'}");

    assertThat(call).hasToString("CallingBoxCall[id=c1, status=busy]");
  }

  @Test
  void queryOfTheWebhookUrlIsNotKept() {
    CallingBoxCall call =
        read(
            """
            {'id': 'c1', 'webhook_url': 'https://a.example/x?token=tell-nobody', 'b': 1,
             'webhook_error': 'no response from https://a.example/x?token=tell-nobody'}\
            """);

    assertThat(call.webhookError()).contains("no response from https://a.example/x?***");
    assertThat(call.body())
        .isEqualTo(
            TestJson.of(
                """
                {'id': 'c1', 'webhook_url': 'https://a.example/x', 'b': 1,
                 'webhook_error': 'no response from https://a.example/x?***'}\
                """));
  }

  private static CallingBoxCall read(String body) {
    return CallingBoxCall.read(TestJson.of(body)).orElseThrow();
  }
}
