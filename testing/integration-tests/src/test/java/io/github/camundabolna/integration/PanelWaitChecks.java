package io.github.camundabolna.integration;

import static io.github.camundabolna.integration.IntegrationEnvironment.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The expected results of the scenarios with a wait for a call, or with a receiver. */
record PanelWaitChecks(IntegrationEnvironment environment) implements PanelChecks {

  private static final String WAIT = "wait-for-call-";
  private static final String POLL = "wait-for-call-polling-";
  private static final String PROGRESS = "wait-for-call-progress-";
  private static final String RECEIVER = "receiver-";

  @Override
  public Map<String, Runnable> runs() {
    Map<String, Runnable> runs = new HashMap<>();
    for (String element : new String[] {"catch-event", "receive-task", "boundary-event"}) {
      runs.put(WAIT + element, () -> endsByAnEvent(WAIT + element, "bolna"));
      runs.put(POLL + element, () -> endsByPolling(POLL + element));
      runs.put(PROGRESS + element, () -> endsByProgress(PROGRESS + element));
      runs.put(RECEIVER + element, () -> receives(RECEIVER + element));
    }
    runs.put("progress-receiver", () -> endsByProgress(PROGRESS + "catch-event"));
    runs.put("inbound-call", this::inboundCall);
    return runs;
  }

  private void endsByAnEvent(String process, String path) {
    String id = UUID.randomUUID().toString();
    long instance = environment.start(process, Map.of("executionId", id));

    post(path, WebhookEvents.of(id, "no-answer"));
    environment.awaitEnd(instance);

    assertThat(environment.variable(instance, "ended").path("outcome").asText())
        .isEqualTo("no-answer");
    assertEndedWhereItShould(process, instance);
  }

  /** Until the runtime has read the process of the progress receiver, nothing is published. */
  private void endsByProgress(String process) {
    String id = UUID.randomUUID().toString();
    long instance = environment.start(process, Map.of("executionId", id));

    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              environment.post("bolna", WebhookEvents.of(id, "in-progress"));
              return environment.journal.completed(instance);
            });

    assertThat(environment.variable(instance, "pickedUp").path("status").asText())
        .isEqualTo("in-progress");
    assertEndedWhereItShould(process, instance);
  }

  private void endsByPolling(String process) {
    String id = environment.call();
    long instance = environment.start(process, Map.of("executionId", id));

    environment.awaitEnd(instance);

    JsonNode call = environment.variable(instance, "call");
    assertThat(call.path("executionId").asText()).isEqualTo(id);
    assertThat(call.path("outcome").asText()).isEqualTo("answered");
    assertEndedWhereItShould(process, instance);
  }

  /** By the end after the boundary event, if there is one. */
  private void assertEndedWhereItShould(String process, long instance) {
    assertThat(environment.journal.history(instance).orElseThrow().endEvent())
        .contains(process.endsWith("boundary-event") ? "Notified" : "End");
  }

  private void receives(String path) {
    environment.runtime.awaitWebhook(path, PATIENCE);

    endsByAnEvent(WAIT + "catch-event", path);
  }

  private void inboundCall() {
    environment.runtime.awaitWebhook("inbound-call", PATIENCE);
    String id = UUID.randomUUID().toString();

    post("inbound-call", WebhookEvents.inbound(id));

    await()
        .atMost(PATIENCE)
        .until(() -> !environment.journal.instancesOf("inbound-call").isEmpty());
    long instance = environment.journal.instancesOf("inbound-call").get(0);
    environment.awaitEnd(instance);
    assertThat(environment.variable(instance, "call").path("executionId").asText()).isEqualTo(id);
  }

  private void post(String path, String event) {
    HttpResponse<String> response = environment.post(path, event);
    if (!BrokenActivityLog.answered(response)) {
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      assertThat(response.body()).contains("\"callEnded\":true");
    }
  }
}
