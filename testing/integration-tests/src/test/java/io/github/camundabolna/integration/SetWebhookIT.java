package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.journal.RecordedRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A process says where the events of an agent go, and they go there. */
@TestInstance(Lifecycle.PER_CLASS)
class SetWebhookIT {

  private static final String PATCH = "PATCH /v2/agent/{id}";

  private IntegrationEnvironment environment;

  @BeforeAll
  void start() {
    environment = new IntegrationEnvironment();
    for (String path : new String[] {"first", "second"}) {
      environment.deploy(BolnaProcesses.receiver("receiver-" + path, path, Map.of()));
      environment.runtime.awaitWebhook(path, IntegrationEnvironment.PATIENCE);
    }
    environment.deploy(BolnaProcesses.waiting("waits", "1"));
    environment.deploy(
        BolnaProcesses.serviceTask(
            "sets-webhook",
            BolnaProcesses.agentOperation("setWebhook")
                .with("operation.agentId", IntegrationEnvironment.AGENT)
                .with("operation.previousQuery", "=true")
                .with(
                    "setWebhook.resultExpression",
                    "={previousWebhookUrl: response.previousWebhookUrl}")
                .with("operation.webhookUrl", "=url + \"{{secrets.BOLNA_WEBHOOK_SECRET}}\"")));
  }

  @AfterAll
  void stop() {
    environment.close();
  }

  @Test
  void nextCallsEventsArriveWhereTheProcessSaidAndTheNextRunTellsWhereThatWas() {
    assertThat(set("first").isNull()).isTrue();
    endsAWait();

    assertThat(set("second").asText()).isEqualTo(url("first") + IntegrationEnvironment.SECRET);
    endsAWait();

    assertThat(set("second").asText()).isEqualTo(url("second") + IntegrationEnvironment.SECRET);
    assertThat(environment.bolna.journal().requestsTo(PATCH))
        .extracting(RecordedRequest::body)
        .containsExactly(
            "{\"agent_config\":{\"webhook_url\":\""
                + url("first")
                + IntegrationEnvironment.SECRET
                + "\"}}",
            "{\"agent_config\":{\"webhook_url\":\""
                + url("second")
                + IntegrationEnvironment.SECRET
                + "\"}}");
  }

  @Test
  void urlThatCannotBeSentIsAnIncidentThatTellsNoSecret() {
    String url = "http://host.example/x?secret=";

    String incident =
        environment.awaitIncident(environment.start("sets-webhook", Map.of("url", url)));

    assertThat(incident)
        .contains("webhookUrl must start with https://", "http://host.example/x?***")
        .doesNotContain(IntegrationEnvironment.SECRET);
  }

  private JsonNode set(String path) {
    long instance = environment.start("sets-webhook", Map.of("url", url(path)));
    environment.awaitEnd(instance);
    return environment.variable(instance, "previousWebhookUrl");
  }

  private String url(String path) {
    return environment.webhook(path) + "?token=";
  }

  private void endsAWait() {
    environment.awaitEnd(environment.startWaiting("waits", environment.call()));
  }
}
