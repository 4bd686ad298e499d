package io.github.camundabolna.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.SimulatorFixture;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingQueryTest {
  private final SimulatorFixture fixture = SimulatorFixture.open();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void pagesRunFromTheNewestToTheOldest() {
    List<String> ids =
        new ArrayList<>(
            IntStream.range(0, 5).mapToObj(i -> fixture.place("+919800000000")).toList());
    Collections.reverse(ids);
    JsonNode first = list("&page_size=2");
    JsonNode last = list("&page_size=2&page_number=3");
    assertThat(idsOf(first)).containsExactlyElementsOf(ids.subList(0, 2));
    assertThat(first.get("has_more").asBoolean()).isTrue();
    assertThat(first.get("total").asInt()).isEqualTo(5);
    assertThat(idsOf(last)).containsExactly(ids.get(4));
    assertThat(last.get("has_more").asBoolean()).isFalse();
    assertThat(list("&page_size=2&page_number=9").get("data")).isEmpty();
  }

  @Test
  void rowsAreTrimmed() {
    String id = fixture.place("+919800000000");
    fixture.awaitLast(id, "completed");
    JsonNode row = list("").at("/data/0");
    assertThat(row.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "id", "status", "conversation_duration", "created_at", "telephony_data");
    assertThat(row.at("/telephony_data/to_number").asText()).isEqualTo("+919800000000");
    assertThat(row.get("created_at").asText()).endsWith("+00:00");
  }

  @Test
  void filtersNarrowTheListAndAreEchoed() {
    fixture.awaitLast(fixture.place("+919800000002"), "completed");
    fixture.awaitLast(fixture.place("+919800000000"), "completed");
    fixture.awaitLast(fixture.place("+919800000004"), "busy");
    fixture.simulator().simulateInboundCall(SimulatorFixture.AGENT, "+919000000001");
    assertThat(list("&status=busy").get("total").asInt()).isEqualTo(1);
    assertThat(list("&status=completed").get("total").asInt()).isEqualTo(3);
    assertThat(list("&answered_by_voice_mail=true").get("total").asInt()).isEqualTo(1);
    assertThat(list("&call_type=inbound").get("total").asInt()).isEqualTo(1);
    assertThat(list("&provider=twilio").get("total").asInt()).isZero();
    assertThat(list("&batch_id=x").get("total").asInt()).isZero();
    assertThat(list("&status=busy").at("/filters/status").asText()).isEqualTo("busy");
  }

  @Test
  void onlyTheAgentsOwnExecutionsInTheRangeAreListed() {
    fixture.place("+919800000000");
    String other = "/v2/agent/%s/executions?from=%s&to=%s";
    Instant now = Instant.now();
    String nobody = other.formatted(UUID.randomUUID(), now.minusSeconds(60), now.plusSeconds(60));
    String earlier =
        other.formatted(SimulatorFixture.AGENT, now.minusSeconds(120), now.minusSeconds(60));
    assertThat(fixture.getJson(nobody).get("total").asInt()).isZero();
    assertThat(fixture.getJson(earlier).get("total").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?from=2026-01-01T00:00:00Z",
        "?from=2026-01-01T00:00:00Z&to=2026-01-08T00:00:01Z",
        "?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z",
        "?from=2026-01-01&to=2026-01-02",
        "?from=2026-01-01T00:00:00+00:00&to=2026-01-02T00:00:00Z",
        "?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z&page_size=51",
        "?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z&page_size=0",
        "?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z&page_number=x",
        "?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z&status=nonsense",
      })
  void wrongQueryIsABadRequest(String query) {
    HttpResponse<String> answer =
        fixture.get("/v2/agent/" + SimulatorFixture.AGENT + "/executions" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(fixture.parse(answer.body()).get("error").isInt()).isTrue();
  }

  @Test
  void sevenDaysAreAllowed() {
    String week = "?from=2026-01-01T00:00:00Z&to=2026-01-08T00:00:00Z&page_size=50";
    assertThat(
            fixture.get("/v2/agent/" + SimulatorFixture.AGENT + "/executions" + week).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aNewExecutionCanBeInvisibleInListingsAtFirst() {
    try (SimulatorFixture late =
        SimulatorFixture.open(s -> s.withListingDelay(Duration.ofHours(1)))) {
      String id = late.place("+919800000000");
      assertThat(late.getJson(path("")).get("total").asInt()).isZero();
      assertThat(late.get("/executions/" + id).statusCode()).isEqualTo(200);
    }
  }

  private JsonNode list(String more) {
    return fixture.getJson(path(more));
  }

  private static String path(String more) {
    Instant now = Instant.now();
    return "/v2/agent/%s/executions?from=%s&to=%s%s"
        .formatted(SimulatorFixture.AGENT, now.minusSeconds(60), now.plusSeconds(60), more);
  }

  private static List<String> idsOf(JsonNode page) {
    return page.get("data").findValuesAsText("id");
  }
}
