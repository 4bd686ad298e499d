package io.github.camundabolna.simulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.SimulatorFixture;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.fault.FaultSettings;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CallWebhookSenderTest {
  private static final List<String> BUSY = List.of("queued", "initiated", "busy");
  private final SimulatorFixture stage = SimulatorFixture.open();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void theBodyIsTheExecutionAndCarriesTheCallersVariables() {
    ObjectNode call = stage.callTo("+919800000000");
    call.putObject("user_data").put("name", "Asha").put("key", "k-1");
    String id = stage.place(call);
    stage.awaitLast(id, "completed");
    ObjectNode last = (ObjectNode) stage.receiver().bodiesOf(id).getLast();
    assertThat(last.at("/context_details/recipient_data")).isEqualTo(call.get("user_data"));
    assertThat(stage.getJson("/executions/" + id)).isEqualTo(stage.parse(last.toString()));
  }

  @Test
  void refusedWebhookIsSentAgain() {
    stage.receiver().refuseNext(503);
    String id = stage.place("+919800000006");
    await().until(() -> stage.journal().webhooks().acknowledged() == 2);
    assertThat(stage.receiver().statusesOf(id))
        .containsExactlyInAnyOrder("queued", "queued", "error");
    assertThat(stage.journal().webhooks().sent()).isEqualTo(3);
    assertThat(stage.journal().webhooks().refused()).isEqualTo(1);
  }

  @Test
  void webhookIsGivenUpAfterTheLastRedelivery() {
    String agent = UUID.randomUUID().toString();
    stage.simulator().setWebhookUrl(agent, URI.create("http://localhost:1/nobody"));
    stage.place(stage.callTo("+919800000006").put("agent_id", agent));
    await().until(() -> stage.journal().webhooks().givenUp() == 2);
    assertThat(stage.journal().webhooks().sent()).isEqualTo(6);
  }

  @Test
  void anAddressThatHttpDoesNotKnowDoesNotDisturbTheCall() {
    stage
        .simulator()
        .setWebhookUrl(SimulatorFixture.AGENT, URI.create("mailto:nobody@example.com"));
    String id = stage.place("+919800000004");
    stage.awaitStatuses(id, BUSY);
    await().until(() -> stage.journal().webhooks().givenUp() == BUSY.size());
  }

  @Test
  void headersOfTheSettingsAreSent() {
    try (SimulatorFixture other =
        SimulatorFixture.open(
            settings -> settings.withWebhook(Optional.empty(), Map.of("X-Secret", "abc")))) {
      other.awaitWebhooks(other.place("+919800000004"), BUSY);
      assertThat(other.receiver().secrets()).containsOnly("abc");
    }
  }

  @Test
  void droppedWebhooksNeverCome() {
    stage.simulator().planFaultForNextCall(Fault.WEBHOOK_DROPPED);
    String dropped = stage.place("+919800000004");
    stage.awaitStatuses(dropped, BUSY);
    stage.awaitWebhooks(stage.place("+919800000004"), BUSY);
    assertThat(stage.receiver().bodiesOf(dropped)).isEmpty();
  }

  @Test
  void doubledWebhooksComeTwice() {
    stage.simulator().planFaultForNextCall(Fault.WEBHOOK_DOUBLED);
    stage.awaitWebhooks(
        stage.place("+919800000004"),
        List.of("queued", "queued", "initiated", "initiated", "busy", "busy"));
  }

  @Test
  @Tag("slow")
  void shuffledWebhooksAllComeButNotInOrder() {
    HashSet<List<String>> orders = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      stage.simulator().planFaultForNextCall(Fault.WEBHOOK_SHUFFLED);
      String id = stage.place("+919800000004");
      await().until(() -> stage.receiver().statusesOf(id).size() == BUSY.size());
      assertThat(stage.receiver().statusesOf(id)).containsExactlyInAnyOrderElementsOf(BUSY);
      orders.add(stage.receiver().statusesOf(id));
    }
    assertThat(orders).hasSizeGreaterThan(1);
  }

  @Test
  void delayedWebhooksAllCome() {
    FaultSettings delays =
        FaultSettings.none().with(Fault.WEBHOOK_DELAYED, 1).withWebhookDelay(Duration.ofMillis(50));
    try (SimulatorFixture late = SimulatorFixture.open(settings -> settings.withFaults(delays))) {
      String id = late.place("+919800000004");
      await().until(() -> late.receiver().statusesOf(id).containsAll(BUSY));
    }
  }

  @Test
  void firstWebhookCanComeBeforeTheAnswer() {
    stage.simulator().planFaultForNextCall(Fault.WEBHOOK_BEFORE_ANSWER);
    String id = stage.place("+919800000000");
    assertThat(stage.receiver().statusesOf(id)).startsWith("queued");
  }

  @Test
  void theEndCanComeBeforeTheAnswer() {
    stage.simulator().planFaultForNextCall(Fault.END_BEFORE_ANSWER);
    HttpResponse<String> answer = stage.post("/call", stage.callTo("+919800000000").toString());
    String id = stage.parse(answer.body()).get("execution_id").asText();
    assertThat(stage.receiver().statusesOf(id)).endsWith("completed");
    assertThat(stage.parse(answer.body()).get("status").asText()).isEqualTo("queued");
  }
}
