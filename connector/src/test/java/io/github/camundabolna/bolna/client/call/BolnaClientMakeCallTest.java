package io.github.camundabolna.bolna.client.call;

import static io.github.camundabolna.testing.RecordedRequestAssertions.assertLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.RequestSamples;
import io.github.camundabolna.testing.TestJson;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BolnaClientMakeCallTest {

  private static final String QUEUED =
      "{\"message\":\"done\",\"status\":\"queued\",\"execution_id\":\"" + MockApiServer.ID + "\"}";

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  @Test
  void minimalCallSendsTwoFieldsOnly() {
    PlacedCall placed = bolna.enqueue(200, QUEUED).client().makeCall(RequestSamples.call());

    assertThat(placed).isEqualTo(new PlacedCall(MockApiServer.ID, CallStatus.QUEUED));
    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "POST /call HTTP/1.1");
    assertThat(request.getBody().utf8())
        .isEqualTo(
            "{\"agent_id\":\""
                + MockApiServer.AGENT
                + "\",\"recipient_phone_number\":\"+919876543210\"}");
  }

  @Test
  void everyFieldOfTheContractIsSent() {
    bolna.enqueue(200, QUEUED).client().makeCall(full());

    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "POST /call HTTP/1.1");
    assertThat(TestJson.of(request.getBody().utf8()))
        .isEqualTo(
            TestJson.of(
                """
                {'agent_id': '0a1b2c3d-0000-4000-8000-00000000000a',
                 'recipient_phone_number': '+919876543210',
                 'from_phone_number': '+918035739222',
                 'scheduled_at': '2026-08-21T10:35:00.000+05:30',
                 'user_data': {'name': 'Zoë', 'items': [1, true], 'none': null,
                   'camunda_auto_retry': 'no-answer,error,voicemail,10min'},
                 'agent_data': {'voice_id': 'asha'},
                 'bypass_call_guardrails': true,
                 'retry_config': {'enabled': true, 'max_retries': 2,
                   'retry_on_statuses': ['no-answer', 'error'], 'retry_on_voicemail': true,
                   'retry_intervals_minutes': [5, 10]}}\
                """));
  }

  @Test
  void aTimeInUtcIsWrittenWithANumericOffset() {
    bolna.enqueue(200, QUEUED).client().makeCall(at("2026-08-21T05:05:00Z"));

    assertThat(TestJson.of(bolna.takeRequest().getBody().utf8()).path("scheduled_at").asText())
        .isEqualTo("2026-08-21T05:05:00.000+00:00");
  }

  @Test
  void retryConfigLeavesOutWhatIsLeftToBolna() {
    RetryConfig config = new RetryConfig(true, OptionalInt.empty(), List.of(), false, List.of());

    assertThat(config.toJson()).isEqualTo(TestJson.of("{'enabled': true}"));
  }

  @Test
  void anUnknownStatusInTheAnswerIsNoError() {
    PlacedCall placed =
        bolna
            .enqueue(200, "{\"status\":\"dreaming\",\"execution_id\":17}")
            .client()
            .makeCall(RequestSamples.call());

    assertThat(placed).isEqualTo(new PlacedCall("17", CallStatus.UNKNOWN));
  }

  private static CallRequest at(String time) {
    CallRequest call = RequestSamples.call();
    return new CallRequest(
        call.agentId(),
        call.recipientPhoneNumber(),
        Optional.empty(),
        Optional.of(OffsetDateTime.parse(time)),
        Map.of(),
        Optional.empty(),
        false,
        Optional.empty());
  }

  private static CallRequest full() {
    Map<String, Object> userData = new HashMap<>();
    userData.put("name", "Zoë");
    userData.put("items", List.of(1, true));
    userData.put("none", null);
    RetryConfig retry =
        new RetryConfig(
            true,
            OptionalInt.of(2),
            List.of(CallStatus.NO_ANSWER, CallStatus.ERROR),
            true,
            List.of(5, 10));
    return new CallRequest(
        MockApiServer.AGENT,
        "+919876543210",
        Optional.of("+918035739222"),
        Optional.of(OffsetDateTime.parse("2026-08-21T10:35:00+05:30")),
        userData,
        Optional.of("asha"),
        true,
        Optional.of(retry));
  }
}
