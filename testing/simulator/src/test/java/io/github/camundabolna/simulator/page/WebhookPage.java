package io.github.camundabolna.simulator.page;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.SimulatorFixture;
import java.net.http.HttpResponse;
import java.util.List;

/** What a person sees of webhooks and does with them. */
record WebhookPage(SimulatorFixture fixture) {

  /** Places a call that fails at once, and waits until both of its webhooks are delivered. */
  String delivered() {
    String call = fixture.place("+919800000006");
    await().until(() -> states(call).equals(List.of("delivered", "delivered")));
    return call;
  }

  /** Returns the states of a call's webhooks, newest first. */
  List<String> states(String call) {
    return fixture.getJson("/simulator/webhooks?subject=" + call).findValuesAsText("state");
  }

  /** Returns the ID of a call's newest webhook. */
  String newest(String call) {
    return fixture.getJson("/simulator/webhooks?subject=" + call).get(0).path("id").asText();
  }

  JsonNode details(String id) {
    return fixture.getJson("/simulator/webhooks/" + id);
  }

  /** Returns the row of the switch that drops the next webhook. */
  JsonNode switchRow() {
    return fixture
        .getJson("/simulator/changes")
        .path("webhook")
        .valueStream()
        .filter(row -> row.path("id").asText().isEmpty())
        .findAny()
        .orElseThrow();
  }

  HttpResponse<String> act(String id, String action, String body) {
    return fixture.post("/simulator/webhooks/%s/%s".formatted(id, action), body);
  }
}
