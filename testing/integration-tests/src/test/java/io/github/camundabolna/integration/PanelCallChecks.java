package io.github.camundabolna.integration;

import static io.github.camundabolna.integration.IntegrationEnvironment.AGENT;
import static io.github.camundabolna.integration.IntegrationEnvironment.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.simulator.journal.PlacedCall;
import io.github.camundabolna.simulator.journal.RecordedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The expected results of the scenarios with "Bolna call". */
record PanelCallChecks(IntegrationEnvironment environment) implements PanelChecks {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public Map<String, Runnable> runs() {
    return Map.ofEntries(
        Map.entry("make-call", () -> makeCall("make-call")),
        Map.entry("make-call-8-10", () -> makeCall("make-call-8-10")),
        Map.entry("make-call-from-variables", this::makeCallFromVariables),
        Map.entry("make-call-guarded", this::makeCallGuarded),
        Map.entry("call-and-wait", this::callAndWait),
        Map.entry("stop-call", this::stopCall),
        Map.entry("get-call", this::getCall),
        Map.entry("get-call-log", this::getCallLog),
        Map.entry("get-call-log-as-document", () -> callLogDocument("get-call-log-as-document")),
        Map.entry("get-call-log-8-10", () -> callLogDocument("get-call-log-8-10")),
        Map.entry("get-recording", this::getRecording),
        Map.entry("list-calls", this::listCalls));
  }

  private void makeCall(String scenario) {
    long instance = run(scenario, Map.of());

    String id = environment.variable(instance, "executionId").asText();
    assertThat(environment.bolna.journal().placedCalls())
        .filteredOn(dial -> dial.executionId().equals(id))
        .extracting(PlacedCall::number, PlacedCall::agentId)
        .containsExactly(tuple("+919876543200", AGENT));
  }

  private void makeCallFromVariables() {
    long instance = scheduled("+919876543204");

    JsonNode sent = sent("POST /call", "+919876543204");
    assertThat(sent.path("agent_id").asText()).isEqualTo(AGENT);
    assertThat(sent.path("from_phone_number").asText()).isEqualTo("+918035739222");
    assertThat(sent.path("scheduled_at").asText()).isNotEmpty();
    assertThat(sent.at("/user_data/customerName").asText()).isEqualTo("Asha");
    assertThat(sent.at("/user_data/day").asText()).isEqualTo("Friday");
    assertThat(sent.at("/agent_data/voice_id").asText()).isEqualTo("asha-warm");
    assertThat(sent.path("bypass_call_guardrails").asBoolean()).isTrue();
    assertThat(sent.at("/retry_config/max_retries").asInt()).isEqualTo(2);
    assertThat(sent.at("/retry_config/retry_on_statuses").toString())
        .isEqualTo("[\"no-answer\",\"busy\"]");
    assertThat(sent.at("/retry_config/retry_on_voicemail").asBoolean()).isTrue();
    assertThat(sent.at("/retry_config/retry_intervals_minutes").toString()).isEqualTo("[10,60]");
    assertThat(environment.variable(instance, "answer").path("executionId"))
        .isEqualTo(environment.variable(instance, "executionId"));
  }

  private void makeCallGuarded() {
    long instance =
        run(
            "make-call-guarded",
            Map.of(
                "phoneNumber",
                "+919876543206",
                "doNotCall",
                List.of("098765 43207"),
                "consent",
                true));

    JsonNode sent = sent("POST /call", "+919876543206");
    assertThat(sent.at("/user_data/camunda_consent").asBoolean()).isTrue();
    assertThat(environment.variable(instance, "executionId").asText()).isNotEmpty();
    assertThat(last("GET /user/me").path()).isEqualTo("/user/me");
  }

  private void callAndWait() {
    long instance = run("call-and-wait", Map.of("phoneNumber", "+919876543204"));

    assertThat(environment.variable(instance, "call").path("outcome").asText()).isEqualTo("busy");
  }

  private void stopCall() {
    JsonNode id = environment.variable(scheduled("+919876543205"), "executionId");

    long instance = run("stop-call", Map.of("executionId", id.asText()));

    assertThat(environment.variable(instance, "callStatus").asText()).isEqualTo("stopped");
  }

  private void getCall() {
    String id = ended();

    long instance = run("get-call", Map.of("executionId", id));

    JsonNode call = environment.variable(instance, "call");
    assertThat(call.path("executionId").asText()).isEqualTo(id);
    assertThat(call.path("outcome").asText()).isEqualTo("answered");
  }

  private void getCallLog() {
    long instance = run("get-call-log", Map.of("executionId", ended()));

    assertThat(environment.variable(instance, "callLog")).isNotEmpty();
  }

  private void callLogDocument(String scenario) {
    long instance = run(scenario, Map.of("executionId", ended()));

    assertThat(environment.variable(instance, "callLog").isNull()).isTrue();
    JsonNode document = environment.variable(instance, "callLogDocument");
    assertThat(document.path("camunda.document.type").asText()).isEqualTo("camunda");
    assertThat(document.at("/metadata/contentType").asText()).isEqualTo("application/json");
  }

  private void getRecording() {
    String id = ended();

    long instance = run("get-recording", Map.of("executionId", id));

    assertThat(environment.variable(instance, "recordingStatus").asText()).isEqualTo("available");
    JsonNode document = environment.variable(instance, "recording");
    assertThat(document.path("camunda.document.type").asText()).isEqualTo("camunda");
    assertThat(document.at("/metadata/contentType").asText()).isEqualTo("audio/mpeg");
    assertThat(document.at("/metadata/fileName").asText()).isEqualTo("recording-" + id + ".mp3");
    for (String endpoint : List.of("GET /recordings/call/{id}", "GET /recordings/file/{id}")) {
      assertThat(last(endpoint).headers()).doesNotContainKey("authorization");
    }
  }

  private void listCalls() {
    String id = ended();

    long instance = run("list-calls", Map.of());

    JsonNode calls = environment.variable(instance, "calls");
    assertThat(calls.findValuesAsText("executionId")).contains(id);
    assertThat(calls.findValuesAsText("status")).containsOnly("completed");
    Map<String, String> query = last("GET /v2/agent/{id}/executions").query();
    assertThat(query).containsEntry("page_size", "10").containsEntry("call_type", "outbound");
  }

  /** A call in an hour. */
  private long scheduled(String phone) {
    Map<String, String> customer = Map.of("phone", phone, "name", "Asha");
    return run("make-call-from-variables", Map.of("agentId", AGENT, "customer", customer));
  }

  private String ended() {
    String id = environment.call();
    await()
        .atMost(PATIENCE)
        .until(() -> environment.bolna.journal().statuses(id).contains("completed"));
    return id;
  }

  private long run(String process, Map<String, Object> variables) {
    long instance = environment.start(process, variables);
    environment.awaitEnd(instance);
    return instance;
  }

  private RecordedRequest last(String endpoint) {
    return environment.bolna.journal().requestsTo(endpoint).getLast();
  }

  private JsonNode sent(String endpoint, String text) {
    List<RecordedRequest> requests =
        environment.bolna.journal().requestsTo(endpoint).stream()
            .filter(request -> request.body().contains(text))
            .toList();
    try {
      return JSON.readTree(requests.getLast().body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
