package io.github.camundabolna.bolna.client.call;

import static io.github.camundabolna.testing.RecordedRequestAssertions.assertLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.call.BolnaClient.LogEntry;
import io.github.camundabolna.testing.ContractAssertions;
import io.github.camundabolna.testing.MockApiServer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BolnaClientTest {

  private static final Instant FROM = Instant.parse("2026-08-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-08-08T00:00:00Z");

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  @Test
  void stopCallPostsAnEmptyBody() {
    PlacedCall stopped =
        bolna
            .enqueue(
                200, "{\"message\":\"done\",\"status\":\"stopped\",\"execution_id\":\"other-id\"}")
            .client()
            .stopCall(MockApiServer.ID);

    assertThat(stopped).isEqualTo(new PlacedCall("other-id", CallStatus.STOPPED));
    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "POST /call/" + MockApiServer.ID + "/stop HTTP/1.1");
    assertThat(request.getBodySize()).isZero();
  }

  @Test
  void stopCallNeedsNothingInTheAnswer() {
    assertThat(bolna.enqueue(200, "").client().stopCall(MockApiServer.ID))
        .isEqualTo(new PlacedCall(MockApiServer.ID, CallStatus.STOPPED));
  }

  @Test
  void stopQueuedCallsGivesTheIds() {
    assertThat(
            bolna
                .enqueue(200, "{\"stopped_executions\":[\"a\",7]}")
                .client()
                .stopQueuedCalls(MockApiServer.AGENT))
        .containsExactly("a", "7");
    assertLine(bolna.takeRequest(), "POST /v2/agent/" + MockApiServer.AGENT + "/stop HTTP/1.1");
  }

  @Test
  void executionIsReadById() {
    Execution execution =
        bolna
            .enqueue(200, "{\"id\":\"" + MockApiServer.ID + "\",\"status\":\"ringing\"}")
            .client()
            .execution(MockApiServer.ID);

    assertThat(execution.status()).isEqualTo(CallStatus.RINGING);
    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "GET /executions/" + MockApiServer.ID + " HTTP/1.1");
    assertThat(request.getBodySize()).isZero();
  }

  @Test
  void logLinesKeepTextAndStructure() {
    List<LogEntry> log =
        bolna
            .enqueue(
                200,
                """
                {"status": "success", "data": [
                  {"created_at": "2026-06-11 11:23:31.5", "type": "request",
                   "component": "llm", "provider": "azure", "data": "Hello"},
                  {"data": {"text": "hi"}}, {}]}\
                """)
            .client()
            .executionLog(MockApiServer.ID);

    assertThat(log)
        .containsExactly(
            new LogEntry(
                Optional.of("2026-06-11 11:23:31.5"),
                Optional.of("request"),
                Optional.of("llm"),
                Optional.of("azure"),
                Optional.of("Hello")),
            line(Optional.of("{\"text\":\"hi\"}")),
            line(Optional.empty()));
    assertLine(bolna.takeRequest(), "GET /executions/" + MockApiServer.ID + "/log HTTP/1.1");
  }

  private static LogEntry line(Optional<String> data) {
    return new LogEntry(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), data);
  }

  @Test
  void listSendsRangeAndPage() {
    ExecutionPage page =
        bolna
            .enqueue(
                200,
                """
                {"page_number": 1, "page_size": 50, "total": 51, "has_more": true,
                 "data": [{"id": "a", "status": "busy"}]}\
                """)
            .client()
            .executions(ExecutionQuery.all(MockApiServer.AGENT, FROM, TO));

    assertThat(page.executions()).extracting(Execution::id).containsExactly("a");
    assertThat(page.total()).isEqualTo(51);
    assertThat(page.hasMore()).isTrue();
    assertLine(
        bolna.takeRequest(),
        "GET /v2/agent/"
            + MockApiServer.AGENT
            + "/executions?from=2026-08-01T00%3A00%3A00Z&to=2026-08-08T00%3A00%3A00Z"
            + "&page_number=1&page_size=50 HTTP/1.1");
  }

  @Test
  void listSendsEveryFilter() {
    ExecutionQuery query =
        new ExecutionQuery(
            MockApiServer.AGENT,
            FROM,
            TO,
            2,
            20,
            Optional.of(CallStatus.NO_ANSWER),
            Optional.of("outbound"),
            Optional.of("web-call"),
            Optional.of(false),
            Optional.of("3c90c3cc0d444b5088888dd25736052a"));

    ExecutionPage page = bolna.enqueue(200, "{\"data\":[]}").client().executions(query.next());

    RecordedRequest request = bolna.takeRequest();
    ContractAssertions.assertContract(request);
    var url = request.getUrl();
    assertThat(url.queryParameter("page_number")).isEqualTo("3");
    assertThat(url.queryParameter("page_size")).isEqualTo("20");
    assertThat(url.queryParameter("status")).isEqualTo("no-answer");
    assertThat(url.queryParameter("call_type")).isEqualTo("outbound");
    assertThat(url.queryParameter("provider")).isEqualTo("web-call");
    assertThat(url.queryParameter("answered_by_voice_mail")).isEqualTo("false");
    assertThat(url.queryParameter("batch_id")).isEqualTo("3c90c3cc0d444b5088888dd25736052a");
    assertThat(page).isEqualTo(new ExecutionPage(List.of(), 0, 0, false, 3, 20));
  }
}
