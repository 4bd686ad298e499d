package io.github.camundabolna.simulator.callingbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.callingbox.CallingBoxFixture;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallingBoxAgentRoutesTest {
  private static final String FIRST = "00000000-0000-4000-8000-000000000100";
  private static final String SECOND = "00000000-0000-4000-8000-000000000101";
  private final CallingBoxFixture fixture = CallingBoxFixture.open();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void createdAgentIsAnsweredAsItIsReadLater() {
    ObjectNode body = agent("Reminders", "outbound").put("webhook_url", "https://example.com/x");
    body.putObject("returns").put("confirmed", "boolean");
    body.putArray("number_ids").add(FIRST).add(SECOND);
    JsonNode created = create(body.put("primary_number_id", SECOND));
    assertThat(created.path("name").asText()).isEqualTo("Reminders");
    assertThat(created.path("type").asText()).isEqualTo("outbound");
    assertThat(created.path("webhook_url").asText()).isEqualTo("https://example.com/x");
    assertThat(created.path("returns")).isEqualTo(body.path("returns"));
    assertThat(created.path("primary_number_id").asText()).isEqualTo(SECOND);
    assertThat(created.path("numbers").findValuesAsText("id")).containsExactly(FIRST, SECOND);
    assertThat(fixture.get(path(created))).isEqualTo(created);
  }

  @Test
  void listHasWhatWasCreatedUntilItIsArchived() {
    JsonNode created = create(agent("Reminders", "outbound"));
    assertThat(fixture.get("/v1/agents").path("data").findValuesAsText("id"))
        .containsExactly(created.path("id").asText());
    JsonNode archived = fixture.success(200, send("DELETE", path(created), fixture.object()));
    assertThat(archived.path("archived_at").isTextual()).isTrue();
    assertThat(fixture.get("/v1/agents").path("data")).isEmpty();
    ObjectNode order = fixture.object().put("agent_id", created.path("id").asText());
    HttpResponse<String> refused = send("POST", "/v1/calls", order.put("to", "+14155552600"));
    assertThat(fixture.error(400, refused)).startsWith("agent_id: agent is archived");
  }

  @Test
  void newAgentStaysOutOfTheListForAWhile() {
    try (CallingBoxFixture slow =
        CallingBoxFixture.open(settings -> settings.withListingDelay(Duration.ofMinutes(1)))) {
      slow.success(201, slow.send("POST", "/v1/agents", agent("Reminders", "outbound")));
      assertThat(slow.get("/v1/agents").path("data")).isEmpty();
    }
  }

  @Test
  void patchChangesOnlyWhatItHas() {
    JsonNode created =
        create(
            agent("Reminders", "outbound").put("persona", "Kind").put("webhook_url", "http://a"));
    ObjectNode change = fixture.object().put("instructions", "Be brief.");
    JsonNode changed = fixture.success(200, send("PATCH", path(created), change));
    assertThat(changed.path("instructions").asText()).isEqualTo("Be brief.");
    assertThat(changed.path("persona").asText()).isEqualTo("Kind");
    assertThat(changed.path("webhook_url").asText()).isEqualTo("http://a");
    JsonNode cleared =
        fixture.success(200, send("PATCH", path(created), fixture.object().putNull("webhook_url")));
    assertThat(cleared.path("webhook_url").isNull()).isTrue();
  }

  @Test
  void agentsUrlReceivesItsCalls() {
    JsonNode created =
        create(
            withNumber(agent("Survey", "outbound"))
                .put("webhook_url", fixture.receiver().url().toString()));
    ObjectNode order = fixture.object().put("agent_id", created.path("id").asText());
    String id = fixture.place(order.put("to", "+14155552603")).path("id").asText();
    fixture.awaitEnd(id);
  }

  @Test
  void numbersAreAttachedAndDetached() {
    JsonNode agent = create(agent("Reminders", "outbound"));
    JsonNode attached = fixture.success(200, send("POST", path(agent) + "/numbers", number(FIRST)));
    assertThat(attached.path("primary_number_id").asText()).isEqualTo(FIRST);
    assertThat(fixture.get("/v1/numbers").get(0).path("outbound_agent_ids"))
        .anyMatch(id -> id.equals(agent.path("id")));
    assertThat(fixture.error(400, send("PUT", path(agent) + "/primary-number", number(SECOND))))
        .isEqualTo("The number is not attached to the agent");
    fixture.success(200, send("POST", path(agent) + "/numbers", number(SECOND)));
    JsonNode primary =
        fixture.success(200, send("PUT", path(agent) + "/primary-number", number(SECOND)));
    assertThat(primary.path("primary_number_id").asText()).isEqualTo(SECOND);
    JsonNode detached =
        fixture.success(200, send("DELETE", path(agent) + "/numbers/" + SECOND, fixture.object()));
    assertThat(detached.path("numbers").findValuesAsText("id")).containsExactly(FIRST);
    assertThat(detached.path("primary_number_id").isNull()).isTrue();
  }

  @Test
  void numberHasAtMostOneInboundAgent() {
    JsonNode first = create(withNumber(agent("Desk", "inbound")));
    assertThat(fixture.get("/v1/numbers").get(0).path("inbound_agent_id"))
        .isEqualTo(first.path("id"));
    JsonNode second = create(agent("Night desk", "inbound"));
    HttpResponse<String> refused = send("POST", path(second) + "/numbers", number(FIRST));
    assertThat(fixture.error(400, refused)).contains("another inbound agent");
  }

  @Test
  void inboundAgentPlacesNoCalls() {
    JsonNode agent = create(withNumber(agent("Desk", "inbound")));
    ObjectNode order = fixture.object().put("agent_id", agent.path("id").asText());
    HttpResponse<String> refused = send("POST", "/v1/calls", order.put("to", "+14155552600"));
    assertThat(fixture.error(400, refused)).contains("isn't an outbound agent");
  }

  @Test
  void agentWithoutNumberPlacesNoCalls() {
    JsonNode agent = create(agent("Reminders", "outbound"));
    ObjectNode order = fixture.object().put("agent_id", agent.path("id").asText());
    HttpResponse<String> refused = send("POST", "/v1/calls", order.put("to", "+14155552600"));
    assertThat(fixture.error(400, refused)).contains("no primary number");
  }

  @Test
  void unknownIdsAreAnswered404() {
    assertThat(fixture.error(404, fixture.caller().get("/v1/agents/nobody")))
        .isEqualTo("Agent not found");
    JsonNode agent = create(agent("Reminders", "outbound"));
    HttpResponse<String> refused =
        send("POST", path(agent) + "/numbers", number("99999999-0000-4000-8000-000000000100"));
    assertThat(fixture.error(404, refused)).isEqualTo("Number not found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type':'outbound'} | name: field required",
        "{'name':'A'} | type: field required",
        "{'name':'A','type':'both'} | type: value is not one of inbound, outbound",
        "{'name':'A','type':'inbound','returns':{'a':'stars'}} | returns.a: value is not one of",
        "{'name':'A','type':'inbound','returns':[]} | returns: value is not a valid dict",
        "{'name':'A','type':'inbound','tools':{}} | tools: value is not a valid list",
        "{'name':'A','type':'inbound','webhook_url':'x'} | webhook_url: value is not a URL",
        "{'name':'A','type':'inbound','voicemail_action':'x'} | hangup, leave_message",
        "{'name':'A','type':'inbound','number_ids':[1]} | number_ids: value is not a valid list",
        "{'name':'A','type':'inbound','primary_number_id':'x'} | primary_number_id: value is not",
      })
  void badBodyIsAnswered400WithASentence(String body, String sentence) {
    HttpResponse<String> response =
        fixture.caller().send("POST", "/v1/agents", body.replace('\'', '"'));
    assertThat(fixture.error(400, response)).contains(sentence);
    assertThat(fixture.get("/v1/agents").path("data")).isEmpty();
  }

  private ObjectNode agent(String name, String type) {
    return fixture.object().put("name", name).put("type", type);
  }

  private static ObjectNode withNumber(ObjectNode agent) {
    agent.putArray("number_ids").add(FIRST);
    return agent;
  }

  private ObjectNode number(String id) {
    return fixture.object().put("number_id", id);
  }

  private JsonNode create(ObjectNode body) {
    return fixture.success(201, send("POST", "/v1/agents", body));
  }

  private static String path(JsonNode agent) {
    return "/v1/agents/" + agent.path("id").asText();
  }

  private HttpResponse<String> send(String method, String path, JsonNode body) {
    return fixture.send(method, path, body);
  }
}
