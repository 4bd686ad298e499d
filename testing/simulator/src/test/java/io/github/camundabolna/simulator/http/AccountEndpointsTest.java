package io.github.camundabolna.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.MultipartFormBody;
import io.github.camundabolna.simulator.SimulatorFixture;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the endpoints of an account remember, and what they refuse. */
class AccountEndpointsTest {
  private static final String CREATE = "/sub-accounts/create";
  private final SimulatorFixture fixture = SimulatorFixture.open();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void providerIsListedUntilItIsRemoved() {
    add("A_KEY", "value-1");
    add("B_KEY", "value-2");
    add("A_KEY", "value-3");
    assertThat(fixture.getJson("/providers").findValuesAsText("provider_name"))
        .containsExactly("A_KEY", "B_KEY");
    assertThat(fixture.getJson("/providers").at("/0/provider_value").asText())
        .isEqualTo("xxxxxxx-3");
    assertThat(fixture.send("DELETE", "/providers/A_KEY", "").statusCode()).isEqualTo(200);
    assertThat(fixture.send("DELETE", "/providers/A_KEY", "").statusCode()).isEqualTo(404);
    assertThat(fixture.getJson("/providers")).hasSize(1);
  }

  private void add(String name, String value) {
    String body = "{\"provider_name\":\"%s\",\"provider_value\":\"%s\"}".formatted(name, value);
    assertThat(fixture.post("/providers", body).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/providers | {\"provider_name\":\"A\"}",
        "/providers | {\"provider_name\":7,\"provider_value\":\"x\"}",
        "/user/model/custom | {\"custom_model_name\":\"A\"}",
        "/sub-accounts/create | {\"name\":\"a\",\"min_concurrency\":\"five\"}"
      })
  void bodyWithoutARequiredFieldIsInvalid(String path, String body) {
    assertThat(fixture.post(path, body).statusCode()).isEqualTo(422);
  }

  @Test
  void voicesComeInPages() {
    String query =
        "/api/v1/voice-config/tts/voices?provider_id=%s&model_id=%s&page_size=3&page="
            .formatted(VoiceEndpoints.PROVIDER, VoiceEndpoints.MODEL);
    assertThat(fixture.getJson(query + 1).get("items")).hasSize(3);
    assertThat(fixture.getJson(query + 2).get("items")).hasSize(1);
    assertThat(fixture.getJson(query + 3).get("items")).isEmpty();
  }

  @Test
  void violationIsSubmittedWithAFile() {
    HttpResponse<String> answer =
        submit(
            new MultipartFormBody()
                .text("violation_id", ViolationEndpoints.SECOND)
                .file("violation_file", "consent.png", "PNG"));
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode submitted = fixture.getJson("/violations/list?status=submitted");
    assertThat(submitted.at("/data/0/id").asText()).isEqualTo(ViolationEndpoints.SECOND);
    assertThat(submitted.at("/data/0/image_url").asText()).endsWith("consent.png");
    JsonNode all = fixture.getJson("/violations/list?page_size=1");
    assertThat(all.get("total").asInt()).isEqualTo(2);
    assertThat(all.get("has_more").asBoolean()).isTrue();
  }

  @Test
  void submissionWithoutFileOrWithUnknownIdIsRefused() {
    MultipartFormBody noFile = new MultipartFormBody().text("violation_id", "x");
    assertThat(submit(noFile).body()).contains("violation_file is required");
    MultipartFormBody unknown = noFile.file("violation_file", "a.png", "PNG");
    assertThat(submit(unknown).body()).contains("Violation not found");
    assertThat(fixture.get("/violations/list?status=open").statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> submit(MultipartFormBody form) {
    return fixture.send(form.postTo(fixture.request("/violations/submit")));
  }

  @Test
  void subAccountIsListedUntilItIsDeleted() {
    String path = "/sub-accounts/" + create("a", 5).get("id").asText();
    assertThat(
            fixture.send("PATCH", path, "{\"name\":\"b\",\"max_concurrency\":null}").statusCode())
        .isEqualTo(200);
    JsonNode listed = fixture.getJson("/sub-accounts/all").get(0);
    assertThat(listed.get("name").asText()).isEqualTo("b");
    assertThat(listed.get("api_key").asText()).startsWith("sa-");
    assertThat(listed.has("db_password")).isFalse();
    assertThat(fixture.getJson(path + "/usage").get("total_records").asInt()).isEqualTo(12);
    assertThat(fixture.send("DELETE", path, "").statusCode()).isEqualTo(200);
    assertThat(fixture.send("DELETE", path, "").statusCode()).isEqualTo(404);
    assertThat(fixture.getJson("/sub-accounts/all")).isEmpty();
  }

  @Test
  void sumOfTheMinimumsIsLimited() {
    create("a", 30);
    HttpResponse<String> tooMuch = fixture.post(CREATE, "{\"name\":\"b\",\"min_concurrency\":30}");
    assertThat(tooMuch.body())
        .isEqualTo(
            "{\"message\":\"Sum of account minimums (60) exceeds the org minimum (50) by 10;"
                + " lower an account minimum first.\"}");
    assertThat(fixture.getJson("/sub-accounts/all")).hasSize(1);
  }

  @Test
  void sumOfTheMaximumsIsLimitedForChangesToo() {
    String path = "/sub-accounts/" + create("a", 0).get("id").asText();
    HttpResponse<String> tooMuch = fixture.send("PATCH", path, "{\"max_concurrency\":120}");
    assertThat(tooMuch.body())
        .isEqualTo(
            "{\"message\":\"Sum of capped account maximums (120) exceeds the org maximum (100) by"
                + " 20; lower an account maximum or raise the org maximum.\"}");
    assertThat(fixture.getJson("/sub-accounts/all").at("/0/max_concurrency").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"min_concurrency\":1}", "{\"name\":\"a\"}"})
  void subAccountNeedsNameAndConcurrency(String body) {
    assertThat(fixture.post(CREATE, body).statusCode()).isEqualTo(400);
  }

  @Test
  void changeWithoutAKnownFieldIsRefused() {
    String path = "/sub-accounts/" + create("a", 0).get("id").asText();
    HttpResponse<String> answer = fixture.send("PATCH", path, "{\"x\":1}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo("{\"error\":\"No valid fields provided\",\"status\":\"failure\"}");
  }

  @Test
  void usageSpansAtMost32Days() {
    String usage = "/sub-accounts/" + create("a", 0).get("id").asText() + "/usage";
    String range = "?from=2026-08-01T00:00:00Z&to=2026-09-0";
    assertThat(fixture.get(usage + range + "2T00:00:00Z").statusCode()).isEqualTo(200);
    assertThat(fixture.get(usage + range + "2T00:00:01Z").statusCode()).isEqualTo(400);
    assertThat(fixture.get("/sub-accounts/" + UUID.randomUUID() + "/usage").statusCode())
        .isEqualTo(404);
  }

  private JsonNode create(String name, int least) {
    String body = "{\"name\":\"%s\",\"min_concurrency\":%d}".formatted(name, least);
    HttpResponse<String> answer = fixture.post(CREATE, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return fixture.parse(answer.body());
  }
}
