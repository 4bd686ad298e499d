package io.github.camundabolna.simulator.callingbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.time.ManualTime;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sees of CallingBox's calls, and how they play through one. */
class CallingBoxPageTest {

  private static final String PHONE = "+14155550199";

  private final ManualTime time = new ManualTime();

  @AutoClose
  private final CallingBoxFixture fixture =
      CallingBoxFixture.open(settings -> settings.withClock(time.clock()));

  @Test
  void personWhoTalksDecidesTheResult() {
    String id = talking();

    act(id, "say", "{\"text\":\"A three.\"}");
    act(id, "say", "{\"text\":\"Why?\",\"speaker\":\"agent\"}");
    assertThat(call(id).path("transcript").asText()).endsWith("user: A three.\nagent: Why?\n");
    act(id, "extract", "{\"rating\":3}");
    act(id, "hang-up", "{}");

    JsonNode body = completed(id);
    assertThat(body.path("result").path("rating").isInt()).isTrue();
    assertThat(body.path("result").path("rating").asInt()).isEqualTo(3);
    assertThat(body.path("result").path("comment").isNull()).isTrue();
    JsonNode segments = fixture.get("/v1/calls/%s/transcript".formatted(id)).path("segments");
    assertThat(segments.findValuesAsText("role")).containsExactly("agent", "user", "agent");
  }

  @ParameterizedTest
  @CsvSource({"7, 30, 6250", "30, 30, 6250", "31, 60, 12500", "95, 120, 25000"})
  void callCostsWhatThePersonTalked(int seconds, int billed, int milliCents) {
    String id = talking();
    act(id, "say", "{\"text\":\"A three.\"}");
    time.pass(Duration.ofSeconds(seconds));

    act(id, "hang-up", "{}");

    JsonNode body = completed(id);
    assertThat(body.path("duration_seconds").asInt()).isEqualTo(seconds);
    assertThat(body.path("billed_duration_seconds").asInt()).isEqualTo(billed);
    assertThat(body.path("billing_amount_milli_cents").asInt()).isEqualTo(milliCents);
    assertThat(call(id).path("row").path("seconds").asInt()).isEqualTo(seconds);
    assertThat(call(id).path("row").path("cents").asDouble()).isEqualTo(milliCents / 1_000.0);
  }

  @ParameterizedTest
  @CsvSource({"hang-up", "stay-silent"})
  void extractionFailsIfThePersonSaysNothing(String action) {
    String id = talking();

    act(id, action, "{}");

    JsonNode body = completed(id);
    assertThat(body.path("result_status").asText()).isEqualTo("failed");
    assertThat(fixture.get("/v1/calls/%s/transcript".formatted(id)).path("segments")).isEmpty();
  }

  @Test
  void sayingNothingDropsWhatWasFilledIn() {
    String id = talking();
    act(id, "extract", "{\"rating\":3}");

    act(id, "stay-silent", "{}");

    assertThat(completed(id).path("result").path("rating").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "busy, busy",
    "voicemail, no_answer",
    "ignore, no_answer",
    "fail, failed",
    "cancel, canceled",
  })
  void personWhoDoesNotPickUpDecidesTheStatus(String action, String status) {
    String id = ringing();

    act(id, action, "{}");

    await().until(() -> call(id).path("row").path("status").asText().equals(status));
    assertThat(call(id).path("row").path("phone").asText()).isEqualTo("none");
  }

  @Test
  void formHasTheFieldsThatTheCallExtracts() {
    JsonNode returns =
        fixture
            .caller()
            .parse(
                """
                {"type":"object","properties":{"again":{"type":"boolean"},
                 "mood":{"type":"string","enum":["good","bad"]},"age":{"type":"integer"}}}
                """);
    String id =
        ringing(fixture.object().put("to", PHONE).put("prompt", "Ask.").set("returns", returns));
    act(id, "pick-up", "{}");
    act(id, "extract", "{\"mood\":\"bad\"}");

    JsonNode form = call(id).path("form");

    assertThat(form.path("open").asBoolean()).isFalse();
    assertThat(form.path("fields"))
        .isEqualTo(
            fixture
                .caller()
                .parse(
                    """
                    [{"name":"again","type":"yes-no","options":[]},
                     {"name":"mood","type":"text","options":["good","bad"]},
                     {"name":"age","type":"number","options":[]}]
                    """));
    assertThat(form.path("values").path("mood").asText()).isEqualTo("bad");
  }

  @Test
  void valueThatTheCallDoesNotExtractIsExplained() {
    String id = talking();

    HttpResponse<String> response = act(id, "extract", "{\"decision\":\"yes\"}");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body())
        .contains("decision can't be extracted; the call extracts rating, comment");
  }

  @Test
  void callingBoxHasNoBatches() {
    assertThat(fixture.get("/simulator/about").path("batches").asBoolean(true)).isFalse();
    assertThat(fixture.caller().send("POST", "/simulator/batches/x/start", "").body())
        .contains("CallingBox has no batches");
  }

  @Test
  void pageLinksToThoseOfOtherSimulators() {
    fixture.simulator().linkTo("Bolna", URI.create("http://localhost:8091/"));

    assertThat(fixture.get("/simulator/about").path("others").path(0).path("url").asText())
        .isEqualTo("http://localhost:8091/");
  }

  private String talking() {
    String id = ringing(fixture.callTo(PHONE));
    act(id, "pick-up", "{}");
    return id;
  }

  private String ringing() {
    return ringing(fixture.callTo(PHONE));
  }

  private String ringing(JsonNode order) {
    fixture.get("/simulator/changes");
    String id = fixture.place(order).path("id").asText();
    await().until(() -> call(id).path("row").path("phone").asText().equals("rings"));
    return id;
  }

  private JsonNode completed(String id) {
    await()
        .until(
            () -> {
              JsonNode body = fixture.get("/v1/calls/" + id);
              return body.path("status").asText().equals("completed")
                  && !body.path("result_status").asText().equals("pending");
            });
    return fixture.get("/v1/calls/" + id);
  }

  private JsonNode call(String id) {
    return fixture.get("/simulator/calls/" + id);
  }

  private HttpResponse<String> act(String id, String action, String body) {
    return fixture.caller().send("POST", "/simulator/calls/%s/%s".formatted(id, action), body);
  }
}
