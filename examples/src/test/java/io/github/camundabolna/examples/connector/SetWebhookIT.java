package io.github.camundabolna.examples.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.examples.simulator.books.RecordedRequest;
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

  private World world;

  @BeforeAll
  void start() {
    world = new World();
    for (String path : new String[] {"first", "second"}) {
      world.deploy(Processes.receiver("receiver-" + path, path, Map.of()));
      world.runtime.awaitWebhook(path, World.PATIENCE);
    }
    world.deploy(Processes.waiting("waits", "1"));
    world.deploy(
        Processes.doing(
            "sets-webhook",
            Processes.operation("setWebhook")
                .with("operation.agentId", World.AGENT)
                .with("operation.previousQuery", "=true")
                .with(
                    "setWebhook.resultExpression",
                    "={previousWebhookUrl: response.previousWebhookUrl}")
                .with("operation.webhookUrl", "=url + \"{{secrets.BOLNA_WEBHOOK_SECRET}}\"")));
  }

  @AfterAll
  void stop() {
    world.close();
  }

  @Test
  void nextCallsEventsArriveWhereTheProcessSaidAndTheNextRunTellsWhereThatWas() {
    assertThat(set("first").isNull()).isTrue();
    endsAWait();

    assertThat(set("second").asText()).isEqualTo(url("first") + World.SECRET);
    endsAWait();

    assertThat(set("second").asText()).isEqualTo(url("second") + World.SECRET);
    assertThat(world.bolna.books().requestsTo(PATCH))
        .extracting(RecordedRequest::body)
        .containsExactly(
            "{\"agent_config\":{\"webhook_url\":\"" + url("first") + World.SECRET + "\"}}",
            "{\"agent_config\":{\"webhook_url\":\"" + url("second") + World.SECRET + "\"}}");
  }

  @Test
  void urlThatCannotBeSentIsAnIncidentThatTellsNoSecret() {
    String url = "http://host.example/x?secret=";

    String incident = world.awaitIncident(world.start("sets-webhook", Map.of("url", url)));

    assertThat(incident)
        .contains("webhookUrl must begin with https://", "http://host.example/x?***")
        .doesNotContain(World.SECRET);
  }

  private JsonNode set(String path) {
    long instance = world.start("sets-webhook", Map.of("url", url(path)));
    world.awaitEnd(instance);
    return world.variable(instance, "previousWebhookUrl");
  }

  private String url(String path) {
    return world.webhook(path) + "?token=";
  }

  private void endsAWait() {
    world.awaitEnd(world.startWaiting("waits", world.call()));
  }
}
