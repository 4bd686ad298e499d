package io.github.camundabolna.simulator.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.SimulatorFixture;
import io.github.camundabolna.simulator.fault.Fault;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetryPlanTest {
  private final SimulatorFixture fixture = SimulatorFixture.open();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void theAgentOfNumberTenRetriesByItself() {
    String id = fixture.place("+919800000010");
    fixture.awaitWebhooks(
        id,
        List.of(
            "queued",
            "initiated",
            "ringing",
            "no-answer",
            "scheduled",
            "queued",
            "initiated",
            "ringing",
            "in-progress",
            "call-disconnected",
            "completed"));
    assertThat(fixture.journal().placedCallsTo("+919800000010")).hasSize(1);
  }

  @Test
  void theFailingEventSaysThatARetryIsLeft() {
    String id = fixture.place("+919800000010");
    fixture.awaitLast(id, "scheduled");
    JsonNode failed = fixture.receiver().bodiesOf(id).get(3);
    assertThat(failed.at("/retry_config/enabled").asBoolean()).isTrue();
    assertThat(failed.at("/retry_config/max_retries").asInt()).isEqualTo(3);
    assertThat(failed.get("retry_count").asInt()).isZero();
    JsonNode scheduled = fixture.receiver().bodiesOf(id).get(4);
    assertThat(scheduled.get("retry_count").asInt()).isEqualTo(1);
    assertThat(scheduled.at("/retry_history/0/attempt").asInt()).isEqualTo(1);
    assertThat(scheduled.at("/retry_history/0/status").asText()).isEqualTo("no-answer");
    assertThat(scheduled.at("/retry_history/0/at").asText()).endsWith("Z");
  }

  @Test
  void retriesEndWithTheLastOne() {
    ObjectNode call = fixture.callTo("+919800000004");
    call.putObject("retry_config").put("enabled", true).put("max_retries", 2);
    String id = fixture.place(call);
    fixture.awaitStatuses(
        id,
        List.of(
            "queued",
            "initiated",
            "busy",
            "scheduled",
            "queued",
            "initiated",
            "busy",
            "scheduled",
            "queued",
            "initiated",
            "busy"));
    fixture.awaitWebhooks(id, fixture.journal().statuses(id));
    assertThat(fixture.receiver().bodiesOf(id).getLast().get("retry_count").asInt()).isEqualTo(2);
  }

  @Test
  void onlyTheListedStatusesAreRetried() {
    ObjectNode call = fixture.callTo("+919800000003");
    call.putObject("retry_config").put("enabled", true).putArray("retry_on_statuses").add("error");
    String id = fixture.place(call);
    fixture.awaitWebhooks(id, List.of("queued", "initiated", "ringing", "no-answer"));
    String other = fixture.place(fixture.callTo("+919800000000"));
    fixture.awaitLast(other, "completed");
    assertThat(fixture.journal().statuses(id)).endsWith("no-answer");
  }

  @Test
  void voicemailIsRetriedOnDemand() {
    ObjectNode call = fixture.callTo("+919800000011");
    call.putObject("retry_config").put("enabled", true).put("retry_on_voicemail", true);
    String id = fixture.place(call);
    fixture.awaitStatuses(
        id,
        List.of(
            "queued",
            "initiated",
            "ringing",
            "in-progress",
            "call-disconnected",
            "completed",
            "scheduled",
            "queued",
            "initiated",
            "ringing",
            "in-progress",
            "call-disconnected",
            "completed"));
    JsonNode end = fixture.getJson("/executions/" + id);
    assertThat(end.get("answered_by_voice_mail").isNull()).isTrue();
    assertThat(end.at("/retry_history/0/status").asText()).isEqualTo("completed");
  }

  @Test
  void theSameNumberCanBeBusyOnceWithinOneExecution() {
    ObjectNode call = fixture.callTo("+919800000012");
    call.putObject("retry_config").put("enabled", true);
    String id = fixture.place(call);
    fixture.awaitLast(id, "completed");
    assertThat(fixture.journal().statuses(id))
        .containsSubsequence("busy", "scheduled", "completed");
  }

  @Test
  void aCallWithoutRetriesCarriesNoRetryInformation() {
    JsonNode body = fixture.getJson("/executions/" + fixture.place("+919800000000"));
    assertThat(body.get("retry_config").isNull()).isTrue();
    assertThat(body.get("retry_count").asInt()).isZero();
    assertThat(body.get("retry_history").isNull()).isTrue();
  }

  @Test
  void webhooksCanLackTheRetryFieldsThatTheFetchedExecutionHas() {
    fixture.simulator().planFaultForNextCall(Fault.WEBHOOK_WITHOUT_RETRIES);
    String id = fixture.place("+919800000010");
    fixture.awaitLast(id, "completed");
    assertThat(fixture.receiver().bodiesOf(id))
        .isNotEmpty()
        .noneMatch(body -> body.has("retry_count"));
    assertThat(fixture.getJson("/executions/" + id).get("retry_count").asInt()).isEqualTo(1);
  }
}
