package io.github.camundabolna.simulator.callingbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.callingbox.CallingBoxFixture;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallingBoxCallRoutesTest {
  /** The call object of the facts. */
  private static final List<String> FIELDS =
      List.of(
          "id agent_id to_number from_number status direction persona instructions prompt context"
              .split(" "));

  private static final List<String> MORE_FIELDS =
      List.of(
          ("returns result result_status result_error language webhook_url webhook_status"
                  + " webhook_error created_at started_at answered_at ended_at duration_seconds"
                  + " billed_duration_seconds billing_amount_milli_cents reservation_status"
                  + " error_code error_message hangup_cause answered_by metadata updated_at")
              .split(" "));

  private final CallingBoxFixture fixture = CallingBoxFixture.open();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void acceptedCallIsAnsweredWithTheWholeCall() {
    ObjectNode order = fixture.callTo("+14155552600").put("instructions", "Be brief.");
    order.putObject("context").put("name", "Asha");
    order.putObject("metadata").put("key", "k-1");
    JsonNode call = fixture.place(order);
    assertThat(call.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(FIELDS.stream(), MORE_FIELDS.stream()).toList());
    assertThat(call.path("status").asText()).isEqualTo("queued");
    assertThat(call.path("direction").asText()).isEqualTo("outbound");
    assertThat(call.path("to_number").asText()).isEqualTo("+14155552600");
    assertThat(call.path("from_number").asText()).isEqualTo("+14155550100");
    assertThat(call.path("instructions").asText()).isEqualTo("Be brief.");
    assertThat(call.path("context")).isEqualTo(order.path("context"));
    assertThat(call.path("metadata")).isEqualTo(order.path("metadata"));
  }

  @Test
  void callEndsWithItsResult() {
    String id = fixture.place("+14155552600");
    fixture.awaitEnd(id);
    JsonNode call = fixture.get("/v1/calls/" + id);
    assertThat(call.path("status").asText()).isEqualTo("completed");
    assertThat(call.path("result_status").asText()).isEqualTo("completed");
    assertThat(call.path("result").path("rating").isNumber()).isTrue();
    assertThat(fixture.journal().statuses(id))
        .containsExactly("queued", "initiated", "ringing", "in_progress", "completed");
  }

  @Test
  void callWithoutAgentExtractsWhatItsRequestNames() {
    ObjectNode order =
        fixture.object().put("to", "+14155552601").put("prompt", "Ask for a rating.");
    order.putObject("returns").put("rating", "number");
    order.put("language", "es").put("voicemail_action", "hangup");
    order.put("webhook_url", fixture.receiver().url().toString());
    JsonNode call = fixture.place(order);
    assertThat(call.path("agent_id").isNull()).isTrue();
    fixture.awaitEnd(call.path("id").asText());
    JsonNode ended = fixture.get("/v1/calls/" + call.path("id").asText());
    assertThat(ended.path("result").fieldNames()).toIterable().containsExactly("rating");
    assertThat(ended.path("language").asText()).isEqualTo("es");
    assertThat(ended.path("prompt").asText()).isEqualTo("Ask for a rating.");
  }

  @Test
  void listIsABareArrayNewestFirst() {
    String first = fixture.place("+14155552604");
    String second = fixture.place("+14155552600");
    JsonNode list = fixture.get("/v1/calls");
    assertThat(list.isArray()).isTrue();
    assertThat(list.findValuesAsText("id")).containsExactly(second, first);
    assertThat(list.get(0).size()).isEqualTo(FIELDS.size() + MORE_FIELDS.size());
  }

  @Test
  void newCallStaysOutOfTheListForAWhile() {
    try (CallingBoxFixture slow =
        CallingBoxFixture.open(settings -> settings.withListingDelay(Duration.ofMinutes(1)))) {
      String id = slow.place("+14155552600");
      assertThat(slow.get("/v1/calls")).isEmpty();
      assertThat(slow.get("/v1/calls/" + id).path("id").asText()).isEqualTo(id);
    }
  }

  @Test
  void transcriptHasSegments() {
    String id = fixture.place("+14155552600");
    fixture.awaitEnd(id);
    JsonNode segments = fixture.get("/v1/calls/" + id + "/transcript").path("segments");
    assertThat(segments).isNotEmpty();
    assertThat(segments.get(0).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "sequence_no", "role", "text", "started_at", "ended_at", "duration_ms", "source");
  }

  @Test
  void unknownIdsAreAnswered404() {
    for (String path : List.of("/v1/calls/nobody", "/v1/calls/nobody/transcript")) {
      assertThat(fixture.error(404, fixture.caller().get(path))).isEqualTo("Call not found");
    }
    assertThat(fixture.error(404, fixture.caller().get("/v1/nothing"))).isEqualTo("Not found");
  }

  @Test
  void wrongKeyIsAnswered401() {
    for (String key : List.of("Bearer sk_wrong", "sk_simulator", "")) {
      HttpResponse<String> response =
          fixture
              .caller()
              .send(fixture.caller().request("/v1/calls").setHeader("Authorization", key));
      assertThat(fixture.error(401, response)).contains("API key");
    }
  }

  @Test
  void numberThatCannotBePlacedIsAnswered502() {
    HttpResponse<String> response =
        fixture.send("POST", "/v1/calls", fixture.callTo("+14155552612"));
    assertThat(fixture.error(502, response)).contains("telephony provider");
    assertThat(fixture.get("/v1/calls")).isEmpty();
    assertThat(fixture.journal().placedCalls()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | to: field required",
        "{'to':5} | to: value is not a valid string",
        "{'to':'14155552600'} | to: value is not a US phone number",
        "{'to':'+919800000000'} | no other country is supported",
        "{'to':'+14155552600'} | agent_id: field required",
        "{'to':'+14155552600','agent_id':'a'} | agent_id: value is not a valid UUID",
        "{'to':'+14155552600','agent_id':7} | agent_id: value is not a valid string",
        "{'to':'+14155552600','prompt':'p','language':'de'} | language: value is not one of en, es",
        "{'to':'+14155552600','prompt':'p','voicemail_action':'x'} | voicemail_action: value is",
        "{'to':'+14155552600','prompt':'p','returns':[]} | returns: value is not a valid dict",
        "{'to':'+14155552600','prompt':'p','returns':{'a':'stars'}} | returns.a: value is not one"
            + " of",
        "{'to':'+14155552600','prompt':'p','returns':{'a':null}} | boolean, number, string",
        "{'to':'+14155552600','prompt':'p','context':'x'} | context: value is not a valid dict",
        "{'to':'+14155552600','prompt':'p','metadata':[]} | metadata: value is not a valid dict",
        "{'to':'+14155552600','prompt':'p','webhook_url':'x'} | webhook_url: value is not a URL",
        "{'to':'+14155552600','prompt':'p','from_number':'+12125550000'} | does not belong",
        "[] | value is not a valid dict",
        "x | Invalid JSON",
      })
  void badBodyIsAnswered400WithASentence(String body, String sentence) {
    HttpResponse<String> response =
        fixture.caller().send("POST", "/v1/calls", body.replace('\'', '"'));
    assertThat(fixture.error(400, response)).contains(sentence);
    assertThat(fixture.journal().placedCalls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'a':'boolean','b':'number','c':'string'}",
        "{'a':{'type':'array'}}",
        "{'type':'object','properties':{'a':{'type':'integer'}}}",
      })
  void documentedTypesAndSchemasAreAccepted(String returns) {
    ObjectNode order = fixture.object().put("to", "+14155552600").put("prompt", "p");
    order.set("returns", fixture.caller().parse(returns.replace('\'', '"')));
    assertThat(fixture.place(order).path("returns")).isEqualTo(order.path("returns"));
  }

  @ParameterizedTest
  @CsvSource({"POST, /v1/calls", "POST, /v1/agents", "POST, /v1/webhook_endpoints"})
  void errorOfTheWholeBodyNamesNoField(String method, String path) {
    HttpResponse<String> response = fixture.caller().send(method, path, "x");
    assertThat(fixture.error(400, response)).isEqualTo("Invalid JSON");
  }

  @Test
  void numberToCallFromMustBeAttachedToTheAgent() {
    ObjectNode order = fixture.callTo("+14155552600").put("from_number", "+14155550101");
    assertThat(fixture.place(order).path("from_number").asText()).isEqualTo("+14155550101");
    HttpResponse<String> refused =
        fixture.send("POST", "/v1/calls", order.put("from_number", "+14155550102"));
    assertThat(fixture.error(400, refused))
        .isEqualTo("from_number: number is not attached to the agent");
  }

  @Test
  void unlistedAgentIsAnswered404() {
    try (CallingBoxFixture named =
        CallingBoxFixture.open(
            settings -> settings.withAgents(Set.of("99999999-2222-4333-8444-555555555555")))) {
      HttpResponse<String> refused = named.send("POST", "/v1/calls", named.callTo("+14155552600"));
      assertThat(named.error(404, refused)).isEqualTo("Agent not found");
    }
  }

  @Test
  void journalKnowsCallsAndRequests() {
    String id = fixture.place("+14155552600");
    fixture.awaitEnd(id);
    assertThat(fixture.journal().placedCallsTo("+14155552600")).hasSize(1);
    assertThat(fixture.journal().placedCalls().getFirst().id()).isEqualTo(id);
    assertThat(fixture.journal().requestCount("POST /v1/calls")).isEqualTo(1);
    assertThat(fixture.journal().requestsTo("POST /v1/calls").getFirst().body()).contains("2600");
    await().until(() -> fixture.journal().webhooks().acknowledged() == 5);
    assertThat(fixture.journal().calls().ended()).isEqualTo(1);
  }
}
