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
  private final SimulatorFixture fixture = SimulatorFixture.open();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void theBodyIsTheExecutionAndCarriesTheCallersVariables() {
    ObjectNode call = fixture.callTo("+919800000000");
    call.putObject("user_data").put("name", "Asha").put("key", "k-1");
    String id = fixture.place(call);
    fixture.awaitLast(id, "completed");
    ObjectNode last = (ObjectNode) fixture.receiver().bodiesOf(id).getLast();
    assertThat(last.at("/context_details/recipient_data")).isEqualTo(call.get("user_data"));
    assertThat(fixture.getJson("/executions/" + id)).isEqualTo(fixture.parse(last.toString()));
  }

  @Test
  void refusedWebhookIsSentAgain() {
    fixture.receiver().rejectNext(503);
    String id = fixture.place("+919800000006");
    await().until(() -> fixture.journal().webhooks().acknowledged() == 2);
    assertThat(fixture.receiver().statusesOf(id))
        .containsExactlyInAnyOrder("queued", "queued", "error");
    assertThat(fixture.journal().webhooks().sent()).isEqualTo(3);
    assertThat(fixture.journal().webhooks().rejected()).isEqualTo(1);
  }

  @Test
  void webhookIsGivenUpAfterTheLastRedelivery() {
    String agent = UUID.randomUUID().toString();
    fixture.simulator().setWebhookUrl(agent, URI.create("http://localhost:1/nobody"));
    fixture.place(fixture.callTo("+919800000006").put("agent_id", agent));
    await().until(() -> fixture.journal().webhooks().givenUp() == 2);
    assertThat(fixture.journal().webhooks().sent()).isEqualTo(6);
  }

  @Test
  void anAddressThatHttpDoesNotKnowDoesNotDisturbTheCall() {
    fixture
        .simulator()
        .setWebhookUrl(SimulatorFixture.AGENT, URI.create("mailto:nobody@example.com"));
    String id = fixture.place("+919800000004");
    fixture.awaitStatuses(id, BUSY);
    await().until(() -> fixture.journal().webhooks().givenUp() == BUSY.size());
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
    fixture.simulator().planFaultForNextCall(Fault.WEBHOOK_DROPPED);
    String dropped = fixture.place("+919800000004");
    fixture.awaitStatuses(dropped, BUSY);
    fixture.awaitWebhooks(fixture.place("+919800000004"), BUSY);
    assertThat(fixture.receiver().bodiesOf(dropped)).isEmpty();
  }

  @Test
  void doubledWebhooksComeTwice() {
    fixture.simulator().planFaultForNextCall(Fault.WEBHOOK_DOUBLED);
    fixture.awaitWebhooks(
        fixture.place("+919800000004"),
        List.of("queued", "queued", "initiated", "initiated", "busy", "busy"));
  }

  @Test
  @Tag("slow")
  void shuffledWebhooksAllComeButNotInOrder() {
    HashSet<List<String>> orders = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      fixture.simulator().planFaultForNextCall(Fault.WEBHOOK_SHUFFLED);
      String id = fixture.place("+919800000004");
      await().until(() -> fixture.receiver().statusesOf(id).size() == BUSY.size());
      assertThat(fixture.receiver().statusesOf(id)).containsExactlyInAnyOrderElementsOf(BUSY);
      orders.add(fixture.receiver().statusesOf(id));
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
    fixture.simulator().planFaultForNextCall(Fault.WEBHOOK_BEFORE_ANSWER);
    String id = fixture.place("+919800000000");
    assertThat(fixture.receiver().statusesOf(id)).startsWith("queued");
  }

  @Test
  void theEndCanComeBeforeTheAnswer() {
    fixture.simulator().planFaultForNextCall(Fault.END_BEFORE_ANSWER);
    HttpResponse<String> answer = fixture.post("/call", fixture.callTo("+919800000000").toString());
    String id = fixture.parse(answer.body()).get("execution_id").asText();
    assertThat(fixture.receiver().statusesOf(id)).endsWith("completed");
    assertThat(fixture.parse(answer.body()).get("status").asText()).isEqualTo("queued");
  }
}
