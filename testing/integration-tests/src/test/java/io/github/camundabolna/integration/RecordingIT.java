package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What a process gets of a recording, from the link to the document. */
@TestInstance(Lifecycle.PER_CLASS)
class RecordingIT {

  private IntegrationEnvironment environment;

  @BeforeAll
  void start() {
    environment = IntegrationEnvironment.shared();
    environment.deploy(
        BolnaProcesses.serviceTask("recording", BolnaProcesses.operation("getRecording")));
  }

  @Test
  void recordingOfAnAnsweredCallIsADocumentOfTheCluster() {
    String id = ended("+919876543200", "completed");

    long instance = run(id);

    assertThat(environment.variable(instance, "recordingStatus").asText()).isEqualTo("available");
    JsonNode document = environment.variable(instance, "recording");
    assertThat(document.path("camunda.document.type").asText()).isEqualTo("camunda");
    assertThat(document.at("/metadata/contentType").asText()).isEqualTo("audio/mpeg");
    assertThat(document.at("/metadata/size").asInt()).isEqualTo(1024);
    for (String endpoint : List.of("GET /recordings/call/{id}", "GET /recordings/file/{id}")) {
      assertThat(environment.bolna.journal().requestsTo(endpoint).getLast().headers())
          .doesNotContainKey("authorization");
    }
  }

  @Test
  void callThatNobodyAnsweredHasNone() {
    String id = ended("+919876543204", "busy");

    long instance = run(id);

    assertThat(environment.variable(instance, "recordingStatus").asText()).isEqualTo("none");
    assertThat(environment.variable(instance, "recording").isNull()).isTrue();
  }

  @Test
  void linkIntoTheNetworkStopsTheProcessWithAnIncident() {
    String id = ended("+919876543200", "completed");
    environment.bolna.planResponse(
        "GET /executions/{id}",
        200,
        WebhookEvents.of(id, "completed")
            .replace("\"call_type\"", "\"recording_url\":\"https://127.0.0.1/x\",\"call_type\""),
        Map.of());

    long instance = environment.start("recording", Map.of("executionId", id));

    assertThat(environment.awaitIncident(instance)).contains("BOLNA_REJECTED");
  }

  private String ended(String number, String status) {
    String id = environment.call(number);
    await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .until(() -> environment.bolna.journal().statuses(id).contains(status));
    return id;
  }

  private long run(String id) {
    long instance = environment.start("recording", Map.of("executionId", id));
    environment.awaitEnd(instance);
    return instance;
  }
}
