package io.github.camundabolna.simulator.callingbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.ReceivedWebhook;
import io.github.camundabolna.simulator.callingbox.CallingBoxFixture;
import io.github.camundabolna.simulator.callingbox.CallingBoxSettings;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A person looks at events of CallingBox's simulator, and sends them again. */
class EventSenderPageTest {

  private static final String FAILED = "+14155550106";

  @AutoClose private final CallingBoxFixture fixture = CallingBoxFixture.open();

  @Test
  void signatureIsShownButOnlyItsStart() {
    JsonNode details = details(endOf(fixture.place(FAILED)));
    String signature = fixture.receiver().received().getLast().header("CallingBox-Signature");

    String shown = header(details, "CallingBox-Signature");

    assertThat(shown).matches("t=\\d{10},v1=[0-9a-f]{4}•••");
    assertThat(signature).startsWith(shown.replace("•••", ""));
    assertThat(details.toString()).doesNotContain(signature.substring(signature.indexOf("v1=")));
    assertThat(header(details, "CallingBox-Event-Id")).isEqualTo(details.at("/row/id").asText());
    assertThat(details.at("/curl/text").asText())
        .contains("openssl dgst -sha256 -hmac \"$CALLINGBOX_WEBHOOK_SECRET\"");
  }

  @Test
  void secretInTheUrlOfACallIsShownNowhere() {
    String url = fixture.receiver().url() + "?token=quiet-simulator-8092";
    String call = fixture.place(fixture.callTo(FAILED).put("webhook_url", url)).path("id").asText();
    JsonNode details = details(endOf(call));

    String shown = details.toString() + fixture.get("/simulator/calls/" + call);

    assertThat(fixture.receiver().queries()).contains("token=quiet-simulator-8092");
    assertThat(shown).doesNotContain("quiet-simulator-8092").contains("/hook?token=quie•••");
  }

  @Test
  void eventThatIsSentAgainKeepsItsIdAndIsARequestedAttempt() {
    String id = endOf(fixture.place(FAILED));

    act(id, "twice");

    await().until(() -> details(id).path("attempts").size() == 3);
    assertThat(
            fixture.receiver().received().stream()
                .filter(each -> each.header("CallingBox-Event-Id").equals(id)))
        .hasSize(3)
        .allMatch(
            each -> IndependentSignature.isValid(each, CallingBoxSettings.DEFAULT_WEBHOOK_SECRET));
    await().until(() -> delivery(id).path("manual_retry_count").asInt() == 2);
  }

  @Test
  void redeliveryOfTheApiIsOneMoreAttempt() {
    String id = endOf(fixture.place(FAILED));

    fixture.send("POST", "/v1/webhook_deliveries/%s/redeliver".formatted(id), fixture.object());

    await().until(() -> details(id).path("attempts").size() == 2);
  }

  @Test
  void testEventIsSignedForWhereItGoes() {
    WebhookEndpoint endpoint = fixture.simulator().createEndpoint(fixture.receiver().url());
    assertThat(fixture.get("/simulator/webhooks/destinations").findValuesAsText("kind"))
        .containsExactly("agent", "endpoint");

    String toAgent = test("agent", CallingBoxFixture.AGENT);
    String toEndpoint = test("endpoint", endpoint.id());

    assertSigned(toAgent, CallingBoxSettings.DEFAULT_WEBHOOK_SECRET);
    assertSigned(toEndpoint, endpoint.state().secret());
    assertThat(fixture.get("/v1/calls")).isEmpty();
    act(toEndpoint, "again");
    await().until(() -> details(toEndpoint).path("attempts").size() == 2);
  }

  @Test
  void testEventIsTheEndOfACallWithItsResult() {
    String id = test("address", fixture.receiver().url().toString());
    await().until(() -> details(id).at("/row/state").asText().equals("delivered"));

    JsonNode body = fixture.receiver().bodies().getFirst();

    assertThat(body.path("type").asText()).isEqualTo("call.completed");
    assertThat(body.at("/data/call/status").asText()).isEqualTo("completed");
    assertThat(body.at("/data/call/result_status").asText()).isEqualTo("completed");
    assertThat(body.at("/data/call/result/rating").asInt()).isEqualTo(5);
    assertThat(body.at("/data/call/duration_seconds").asInt()).isEqualTo(24);
  }

  @Test
  void nothingIsSentAgainToADisabledEndpoint() {
    fixture.simulator().setWebhookUrl(CallingBoxFixture.AGENT, fixture.receiver().url());
    WebhookEndpoint endpoint = fixture.simulator().createEndpoint(fixture.receiver().url());
    String id = test("endpoint", endpoint.id());
    for (int i = 0; i < 10; i++) {
      endpoint.exhausted(endpoint.createdAt());
    }

    HttpResponse<String> response = fixture.send("POST", path(id, "again"), fixture.object());

    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(response.body()).contains("because its endpoint is disabled");
  }

  private void assertSigned(String id, String secret) {
    await().until(() -> details(id).at("/row/state").asText().equals("delivered"));
    ReceivedWebhook received =
        fixture.receiver().received().stream()
            .filter(each -> each.header("CallingBox-Event-Id").equals(id))
            .findAny()
            .orElseThrow();
    assertThat(IndependentSignature.isValid(received, secret)).isTrue();
  }

  private String test(String field, String value) {
    ObjectNode body = fixture.object().put(field, value);
    return fixture
        .success(200, fixture.send("POST", "/simulator/webhooks/test", body))
        .path("id")
        .asText();
  }

  /** Waits until the end of a call has been delivered, and returns the ID of the delivery. */
  private String endOf(String call) {
    fixture.awaitEnd(call);
    JsonNode newest = fixture.get("/simulator/webhooks?subject=" + call).get(0);
    String id = newest.path("id").asText();
    await().until(() -> details(id).at("/row/state").asText().equals("delivered"));
    return id;
  }

  private JsonNode delivery(String id) {
    return fixture
        .get("/v1/webhook_deliveries")
        .path("data")
        .valueStream()
        .filter(row -> row.path("id").asText().equals(id))
        .findAny()
        .orElseThrow();
  }

  private JsonNode details(String id) {
    return fixture.get("/simulator/webhooks/" + id);
  }

  private static String header(JsonNode details, String name) {
    return details
        .path("headers")
        .valueStream()
        .filter(header -> header.path("name").asText().equals(name))
        .map(header -> header.path("value").asText())
        .findAny()
        .orElseThrow();
  }

  private void act(String id, String action) {
    fixture.success(200, fixture.send("POST", path(id, action), fixture.object()));
  }

  private static String path(String id, String action) {
    return "/simulator/webhooks/%s/%s".formatted(id, action);
  }
}
