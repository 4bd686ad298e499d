package io.github.camundabolna.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.call.TestNumber;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sees of Bolna's calls, and how they play through one. */
class BolnaPageTest {

  private static final String PHONE = "+919800000099";

  @AutoClose private final SimulatorFixture fixture = SimulatorFixture.open();

  @Test
  void rowHasTheSecondsAndTheCostOfTheExecution() {
    List<String> ids =
        Arrays.stream(TestNumber.values())
            .filter(number -> number != TestNumber.AUTO_RETRY)
            .map(number -> fixture.place("+91980000" + number.digits()))
            .toList();
    for (String id : ids) {
      await().until(() -> List.of("done", "missed").contains(row(id).path("phase").asText()));
      JsonNode body = fixture.getJson("/executions/" + id);

      assertThat(row(id).path("seconds").asDouble())
          .isEqualTo(body.path("conversation_duration").asDouble());
      assertThat(row(id).path("cents").asDouble()).isEqualTo(body.path("total_cost").asDouble());
    }
    assertThat(row(ids.getFirst()).path("seconds").asDouble()).isEqualTo(24.2);
    assertThat(row(ids.getFirst()).path("cents").asDouble()).isEqualTo(3.78);
  }

  @Test
  void severalCallsRingAtOnceAndEachIsAnsweredForItself() {
    String first = ringing();
    String second = ringing();

    act(second, "decline", "");

    await().until(() -> row(second).path("status").asText().equals("completed"));
    assertThat(row(first).path("phone").asText()).isEqualTo("rings");
  }

  @Test
  void formOffersWhatTheAgentExtractsAndKeepsWhatIsFilledIn() {
    String id = talking();

    act(id, "extract", "{\"decision\":\"confirmed\",\"seats\":3,\"vip\":true,\"note\":\"\"}");

    JsonNode form = fixture.getJson("/simulator/calls/" + id).path("form");
    assertThat(form.path("open").asBoolean()).isTrue();
    assertThat(form.path("fields").findValuesAsText("name"))
        .containsExactly("decision", "requested_date");
    assertThat(form.path("fields").path(0).path("options"))
        .isEqualTo(fixture.parse("[\"confirmed\",\"reschedule\"]"));
    assertThat(form.path("values"))
        .isEqualTo(fixture.parse("{\"decision\":\"confirmed\",\"seats\":3,\"vip\":true}"));
  }

  @Test
  void extractedValuesKeepTheirTypesAndADateIsFreeText() {
    String id = talking();
    act(
        id,
        "extract",
        "{\"decision\":\"reschedule\",\"requested_date\":\"2026-12-01\",\"seats\":3,\"vip\":true}");
    act(id, "hang-up", "");
    JsonNode body = completed(id);

    JsonNode extracted = body.at("/extracted_data/Appointment");
    assertThat(extracted.at("/decision/objective").asText()).isEqualTo("reschedule");
    assertThat(extracted.at("/requested_date/subjective").asText()).isEqualTo("2026-12-01");
    assertThat(extracted.at("/requested_date/objective").isNull()).isTrue();
    assertThat(extracted.at("/seats/objective").isInt()).isTrue();
    assertThat(extracted.at("/vip/objective").isBoolean()).isTrue();
  }

  @Test
  void agentCanSpeakToo() {
    String id = talking();

    act(id, "say", "{\"text\":\"Can we move it?\"}");
    act(id, "say", "{\"text\":\"Of course.\",\"speaker\":\"agent\"}");

    assertThat(fixture.getJson("/simulator/calls/" + id).path("transcript").asText())
        .endsWith("user: Can we move it?\nassistant: Of course.\n");
  }

  @ParameterizedTest
  @CsvSource({"hang-up, false", "stay-silent, true", "break-off, false"})
  void callWithoutAWordOfThePersonHasNoUserTurn(String action, boolean asks) {
    String id = talking();

    act(id, action, "");

    JsonNode body = completed(id);
    assertThat(body.path("summary").asText()).isEqualTo("No User Turn Detected");
    assertThat(body.path("transcript").asText().contains("Are you still there?")).isEqualTo(asks);
    assertThat(body.path("conversation_duration").asDouble()).isLessThan(2.5);
  }

  @Test
  void personWhoIsTransferredWithoutAWordIsTransferredNevertheless() {
    String id = talking();

    act(id, "be-transferred", "");

    assertThat(completed(id).path("transfer_call_data").isObject()).isTrue();
    assertThat(completed(id).path("summary").asText()).isNotEqualTo("No User Turn Detected");
  }

  @ParameterizedTest
  @CsvSource({"fail, failed", "cancel, canceled"})
  void callCanEndWithoutThePerson(String action, String status) {
    String id = ringing();

    act(id, action, "");

    await().until(() -> row(id).path("status").asText().equals(status));
  }

  @Test
  void badInputIsExplained() {
    String id = talking();

    HttpResponse<String> response = act(id, "extract", "{\"decision\":{\"objective\":1}}");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("decision is ", "must be a text, a number");
    assertThat(act(id, "say", "{}").body()).contains("text is missing");
    assertThat(act(id, "juggle", "").body())
        .contains("A phone can't juggle; it can pick-up, decline,", "or extract");
  }

  @Test
  void pageLinksToThoseOfOtherSimulators() {
    fixture.simulator().linkTo("CallingBox", URI.create("http://localhost:8092/"));

    assertThat(fixture.getJson("/simulator/about").path("others"))
        .isEqualTo(
            fixture.parse("[{\"vendor\":\"CallingBox\",\"url\":\"http://localhost:8092/\"}]"));
  }

  @Test
  void moreThanAThousandCallsComeInParts() {
    for (int i = 0; i < 1_001; i++) {
      fixture.simulator().simulateInboundCall(SimulatorFixture.AGENT, "+919800000000");
    }

    int calls = 0;
    long last = 0;
    boolean more = true;
    while (more) {
      JsonNode part = fixture.getJson("/simulator/changes?after=" + last);
      calls += part.path("call").size();
      last = part.path("last").asLong();
      more = part.path("more").asBoolean();
      assertThat(part.path("call").size() + part.path("webhook").size()).isLessThanOrEqualTo(1_000);
    }

    assertThat(calls).isEqualTo(1_001);
  }

  private String talking() {
    String id = ringing();
    act(id, "pick-up", "");
    return id;
  }

  private String ringing() {
    fixture.getJson("/simulator/changes");
    String id = fixture.place(PHONE);
    await().until(() -> row(id).path("phone").asText().equals("rings"));
    return id;
  }

  private JsonNode completed(String id) {
    await().until(() -> row(id).path("status").asText().equals("completed"));
    return fixture.getJson("/executions/" + id);
  }

  private HttpResponse<String> act(String id, String action, String body) {
    return fixture.post("/simulator/calls/%s/%s".formatted(id, action), body);
  }

  private JsonNode row(String id) {
    return fixture.getJson("/simulator/calls/" + id).path("row");
  }
}
