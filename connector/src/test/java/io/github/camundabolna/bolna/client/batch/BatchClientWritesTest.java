package io.github.camundabolna.bolna.client.batch;

import static io.github.camundabolna.testing.RecordedRequestAssertions.assertLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.RetryConfig;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.testing.MockApiServer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BatchClientWritesTest {

  private static final String BATCH = "3c90c3cc0d444b5088888dd25736052a";
  private static final String CSV = "contact_number,name\r\n+919876543210,\"Āsha, \"\"A\"\"\"\r\n";

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  @Test
  void createSendsEveryPart() {
    BatchRequest request =
        new BatchRequest(
            MockApiServer.AGENT,
            "reminders-2251799813685249.csv",
            CSV.getBytes(StandardCharsets.UTF_8),
            List.of("+918035739222", "+918035739223"),
            Optional.of(
                new RetryConfig(
                    true,
                    OptionalInt.of(2),
                    List.of(CallStatus.NO_ANSWER, CallStatus.BUSY),
                    true,
                    List.of(15, 30))),
            Optional.of("https://example.com/batch?x=1"));

    String id =
        bolna
            .enqueue(201, "{\"batch_id\":\"" + BATCH + "\",\"state\":\"created\"}")
            .batches()
            .createBatch(request);

    assertThat(id).isEqualTo(BATCH);
    RecordedRequest sent = bolna.takeRequest();
    assertLine(sent, "POST /batches HTTP/1.1");
    assertParts(
        sent,
        """
        Content-Disposition: form-data; name="agent_id"

        %s
        --B
        Content-Disposition: form-data; name="file"; filename="reminders-2251799813685249.csv"
        Content-Type: text/csv

        %s
        --B
        Content-Disposition: form-data; name="from_phone_numbers"

        +918035739222
        --B
        Content-Disposition: form-data; name="from_phone_numbers"

        +918035739223
        --B
        Content-Disposition: form-data; name="retry_config"

        {"enabled":true,"max_retries":2,"retry_on_statuses":["no-answer","busy"],\
        "retry_on_voicemail":true,"retry_intervals_minutes":[15,30]}
        --B
        Content-Disposition: form-data; name="webhook_url"

        https://example.com/batch?x=1
        """
            .formatted(MockApiServer.AGENT, CSV.replace("\r\n", "\n")));
  }

  @Test
  void whatIsNotGivenIsNotSent() {
    bolna.enqueue(201, "{\"batch_id\":\"" + BATCH + "\",\"state\":\"created\"}");

    bolna.batches().createBatch(bare());

    RecordedRequest sent = bolna.takeRequest();
    assertLine(sent, "POST /batches HTTP/1.1");
    assertParts(
        sent,
        """
        Content-Disposition: form-data; name="agent_id"

        %s
        --B
        Content-Disposition: form-data; name="file"; filename="a.csv"
        Content-Type: text/csv

        contact_number
        """
            .formatted(MockApiServer.AGENT));
  }

  @Test
  void createWithoutAnIdInTheAnswerMayHaveMadeABatch() {
    bolna.enqueue(201, "{\"state\":\"created\"}");
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> bolna.batches().createBatch(bare()))
        .returns(Kind.UNKNOWN_OUTCOME, ApiException::kind);
  }

  @Test
  void scheduleSendsANumericOffset() {
    String state =
        bolna
            .enqueue(
                200,
                "{\"message\":\"success\",\"state\":\"scheduled at 2026-06-23T07:00:00+00:00\"}")
            .batches()
            .scheduleBatch(BATCH, OffsetDateTime.parse("2026-06-23T07:00:00Z"), true);

    assertThat(state).isEqualTo("scheduled at 2026-06-23T07:00:00+00:00");
    RecordedRequest sent = bolna.takeRequest();
    assertLine(sent, "POST /batches/" + BATCH + "/schedule HTTP/1.1");
    assertParts(
        sent,
        """
        Content-Disposition: form-data; name="scheduled_at"

        2026-06-23T07:00:00.000+00:00
        --B
        Content-Disposition: form-data; name="bypass_call_guardrails"

        true
        """);
  }

  @Test
  void scheduleKeepsTheOffsetAndLeavesOutTheGuardrails() {
    bolna.enqueue(200, "{\"message\":\"success\",\"state\":\"scheduled\"}");
    bolna.batches().scheduleBatch(BATCH, OffsetDateTime.parse("2026-06-23T12:30+05:30"), false);
    RecordedRequest sent = bolna.takeRequest();
    assertLine(sent, "POST /batches/" + BATCH + "/schedule HTTP/1.1");
    assertParts(
        sent,
        """
        Content-Disposition: form-data; name="scheduled_at"

        2026-06-23T12:30:00.000+05:30
        """);
  }

  @Test
  void stopPostsAnEmptyBody() {
    bolna.enqueue(200, "{\"message\":\"success\",\"state\":\"stopped\"}");
    assertThat(bolna.batches().stopBatch(BATCH)).isEqualTo("stopped");
    RecordedRequest sent = bolna.takeRequest();
    assertLine(sent, "POST /batches/" + BATCH + "/stop HTTP/1.1");
    assertThat(sent.getBodySize()).isZero();
  }

  @Test
  void deleteIsADelete() {
    bolna.enqueue(200, "{\"message\":\"success\",\"state\":\"deleted\"}");
    assertThat(bolna.batches().deleteBatch(BATCH)).isEqualTo("deleted");
    assertLine(bolna.takeRequest(), "DELETE /batches/" + BATCH + " HTTP/1.1");
  }

  @Test
  void secretInTheWebhookOfABatchIsNeverShownWhateverBolnaSays() {
    BatchRequest open = bare();
    BatchRequest secret =
        new BatchRequest(
            open.agentId(),
            open.fileName(),
            open.csv(),
            open.fromPhoneNumbers(),
            open.retryConfig(),
            Optional.of("https://x.example/inbound/bolna?token=tell-nobody-0123"));
    bolna.enqueue(
        400, "{\"message\":\"bad https://x.example/inbound/bolna?token=tell-nobody-0123\"}");

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> bolna.batches().createBatch(secret))
        .satisfies(
            failure ->
                assertThat(failure.getMessage() + failure.vendorMessage())
                    .contains("https://x.example/inbound/bolna")
                    .doesNotContain("tell-nobody"));
  }

  private static BatchRequest bare() {
    byte[] csv = "contact_number".getBytes(StandardCharsets.UTF_8);
    return new BatchRequest(
        MockApiServer.AGENT, "a.csv", csv, List.of(), Optional.empty(), Optional.empty());
  }

  /** The whole body, byte for byte, but for its boundary and the line ends of this file. */
  private static void assertParts(RecordedRequest request, String parts) {
    String type = request.getHeaders().get("Content-Type");
    assertThat(type).startsWith("multipart/form-data; boundary=");
    String boundary = "--" + type.substring(type.indexOf('=') + 1);
    String body = new String(request.getBody().toByteArray(), StandardCharsets.UTF_8);
    assertThat(body.replace(boundary, "--B").replace("\r\n", "\n"))
        .isEqualTo("--B\n" + parts + "--B--\n");
  }
}
