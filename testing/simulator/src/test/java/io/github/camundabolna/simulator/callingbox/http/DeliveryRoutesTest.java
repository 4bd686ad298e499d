package io.github.camundabolna.simulator.callingbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.callingbox.CallingBoxFixture;
import io.github.camundabolna.simulator.callingbox.webhook.WebhookEndpoint;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryRoutesTest {
  private static final String DELIVERIES = "/v1/webhook_deliveries";
  private final CallingBoxFixture fixture = CallingBoxFixture.open();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void deliveriesAreFilteredByStatusAndCall() {
    String call = fixture.place("+14155552604");
    fixture.place("+14155552604");
    await().until(() -> rows("?status=delivered&call_id=" + call).size() == 4);
    assertThat(rows("?status=delivered&call_id=" + call).findValuesAsText("event_type"))
        .containsExactly("call.busy", "call.ringing", "call.initiated", "call.queued");
    assertThat(rows("?status=exhausted")).isEmpty();
    assertThat(rows("?limit=1")).hasSize(1);
  }

  @Test
  void redeliveryHasTheSameEvent() {
    String call = fixture.place("+14155552604");
    await().until(() -> rows("?status=delivered&call_id=" + call).size() == 4);
    String id = rows("?call_id=" + call).get(0).path("id").asText();
    long before = received(id);
    JsonNode requeued = fixture.success(200, redeliver(id));
    assertThat(requeued.path("id").asText()).isEqualTo(id);
    assertThat(requeued.path("status").asText()).isEqualTo("pending");
    await().until(() -> received(id) == before + 1);
  }

  @Test
  void disabledEndpointReceivesRedeliveriesOnlyOnceItIsEnabled() {
    WebhookEndpoint endpoint = fixture.simulator().createEndpoint(fixture.receiver().url());
    fixture.receiver().answerWith(500);
    for (int i = 0; i < 3; i++) {
      fixture.place("+14155552604");
    }
    await().until(() -> !endpoint.state().enabled());
    String id = rows("?status=exhausted&endpoint_id=" + endpoint.id()).get(0).path("id").asText();
    assertThat(fixture.error(400, redeliver(id))).isEqualTo("The webhook endpoint is disabled");
    fixture.receiver().answerWith(200);
    ObjectNode enabled = fixture.object().put("status", "enabled");
    fixture.success(200, fixture.send("PATCH", "/v1/webhook_endpoints/" + endpoint.id(), enabled));
    fixture.success(200, redeliver(id));
    await().until(() -> rows("?status=delivered").findValuesAsText("id").contains(id));
  }

  @Test
  void unknownIdIsAnswered404() {
    assertThat(fixture.error(404, redeliver("nobody"))).isEqualTo("Webhook delivery not found");
  }

  @Test
  void badQueryIsAnswered400WithASentence() {
    assertThat(fixture.error(400, fixture.caller().get(DELIVERIES + "?status=lost")))
        .isEqualTo("status: value is not one of pending, delivered, exhausted");
    assertThat(fixture.error(400, fixture.caller().get(DELIVERIES + "?limit=201")))
        .isEqualTo("limit: value is not from 1 to 200");
  }

  private HttpResponse<String> redeliver(String id) {
    return fixture.send("POST", DELIVERIES + "/" + id + "/redeliver", fixture.object());
  }

  private JsonNode rows(String query) {
    return fixture.get(DELIVERIES + query).path("data");
  }

  private long received(String eventId) {
    return fixture.receiver().bodies().stream()
        .filter(body -> body.path("id").asText().equals(eventId))
        .count();
  }
}
