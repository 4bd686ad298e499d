package io.github.camundabolna.integration;

import static io.github.camundabolna.integration.IntegrationEnvironment.AGENT;
import static io.github.camundabolna.integration.IntegrationEnvironment.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.simulator.journal.RecordedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The expected results of the scenarios with "CallingBox call". */
record PanelCallingBoxCallChecks(IntegrationEnvironment environment) implements PanelChecks {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** As the panel has it. */
  private static final String TO = "+14155552200";

  @Override
  public Map<String, Runnable> runs() {
    return Map.of(
        "place-call", () -> placeCall("place-call"),
        "place-call-8-10", () -> placeCall("place-call-8-10"),
        "place-call-from-variables", this::placeCallFromVariables,
        "place-call-with-prompt", this::placeCallWithPrompt,
        "get-calling-box-call", this::getCall,
        "get-transcript", this::getTranscript,
        "get-transcript-as-document", this::getTranscriptAsDocument,
        "list-calling-box-calls", this::listCalls);
  }

  private void placeCall(String scenario) {
    long instance = run(scenario, Map.of());

    JsonNode call = call(environment.variable(instance, "callId").asText());
    assertThat(call.path("agent_id").asText()).isEqualTo(AGENT);
    assertThat(call.path("to_number").asText()).isEqualTo(TO);
  }

  private void placeCallFromVariables() {
    long instance = placedFromVariables("+14155552204");

    JsonNode sent = sent("+14155552204");
    assertThat(sent.path("agent_id").asText()).isEqualTo(AGENT);
    assertThat(sent.path("instructions").asText()).isEqualTo("Confirm the appointment.");
    assertThat(sent.path("from_number").asText()).isEqualTo("+14155550101");
    assertThat(sent.path("context")).hasToString("{\"customerName\":\"Zoe\",\"day\":\"Friday\"}");
    assertThat(sent.at("/metadata/orderId").asInt()).isEqualTo(7);
    assertThat(sent.path("webhook_url").asText())
        .isEqualTo("http://localhost:8085/inbound/callingbox");
    assertThat(environment.variable(instance, "answer").path("callId"))
        .isEqualTo(environment.variable(instance, "callId"));
  }

  private void placeCallWithPrompt() {
    long instance = run("place-call-with-prompt", Map.of());

    JsonNode sent = sent("voicemail_action");
    assertThat(sent.path("prompt").asText()).startsWith("Ask how satisfied");
    assertThat(sent.path("returns")).hasToString("{\"rating\":\"number\",\"comment\":\"string\"}");
    assertThat(sent.path("language").asText()).isEqualTo("es");
    assertThat(sent.path("voicemail_action").asText()).isEqualTo("hangup");
    assertThat(sent.has("agent_id")).isFalse();
    awaitCompleted(environment.variable(instance, "callId").asText());
  }

  private void getCall() {
    String id = ended();

    long instance = run("get-calling-box-call", Map.of("callId", id));

    JsonNode call = environment.variable(instance, "call");
    assertThat(call.path("callId").asText()).isEqualTo(id);
    assertThat(call.path("outcome").asText()).isEqualTo("answered");
    assertThat(call.path("transcript").asText()).isNotBlank();
  }

  private void getTranscript() {
    long instance = run("get-transcript", Map.of("callId", ended()));

    assertThat(environment.variable(instance, "transcript").asText()).isNotBlank();
    assertThat(environment.variable(instance, "transcriptDocument").isNull()).isTrue();
  }

  private void getTranscriptAsDocument() {
    long instance = run("get-transcript-as-document", Map.of("callId", ended()));

    assertThat(environment.variable(instance, "transcript").isNull()).isTrue();
    JsonNode document = environment.variable(instance, "transcriptDocument");
    assertThat(document.path("camunda.document.type").asText()).isEqualTo("camunda");
    assertThat(document.at("/metadata/contentType").asText()).startsWith("text/plain");
  }

  private void listCalls() {
    String other = ended();
    String id = environment.variable(placedFromVariables(TO), "callId").asText();
    awaitCompleted(id);

    long instance = run("list-calling-box-calls", Map.of("orderId", 7));

    JsonNode calls = environment.variable(instance, "calls");
    assertThat(calls.findValuesAsText("callId")).contains(id).doesNotContain(other);
    assertThat(calls.findValuesAsText("status")).containsOnly("completed");
  }

  private long placedFromVariables(String phone) {
    return run(
        "place-call-from-variables",
        Map.of(
            "agentId",
            AGENT,
            "customer",
            Map.of("phone", phone, "name", "Zoe"),
            "order",
            Map.of("id", 7)));
  }

  private String ended() {
    String id = environment.variable(run("place-call", Map.of()), "callId").asText();
    awaitCompleted(id);
    return id;
  }

  /** The call is over before its result is there. */
  private void awaitCompleted(String id) {
    await()
        .atMost(PATIENCE)
        .until(() -> call(id).path("result_status").asText().equals("completed"));
  }

  private JsonNode call(String id) {
    return environment.callingBox.journal().call(id).orElseThrow();
  }

  private long run(String process, Map<String, Object> variables) {
    long instance = environment.start(process, variables);
    environment.awaitEnd(instance);
    return instance;
  }

  /** Returns the body of the last request for a call with this text in it. */
  private JsonNode sent(String text) {
    RecordedRequest last =
        environment.callingBox.journal().requestsTo("POST /v1/calls").stream()
            .filter(request -> request.body().contains(text))
            .reduce((earlier, later) -> later)
            .orElseThrow();
    try {
      return JSON.readTree(last.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
