package io.github.camundabolna.simulator.callingbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.ReceivedWebhook;
import io.github.camundabolna.simulator.WebhookReceiver;
import io.github.camundabolna.simulator.callingbox.webhook.WebhookEndpoint;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.fault.FaultSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallingBoxSimulatorTest {
  private final CallingBoxFixture fixture = CallingBoxFixture.open();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void badGatewayPlacesNothing() {
    fixture.simulator().planFaultForNextCall(Fault.BAD_GATEWAY);
    HttpResponse<String> response = post();
    assertThat(fixture.error(502, response)).contains("telephony provider");
    assertThat(fixture.journal().placedCalls()).isEmpty();
    assertThat(post().statusCode()).isEqualTo(201);
  }

  @Test
  void badGatewayAfterAcceptPlacesTheCall() {
    fixture.simulator().planFaultForNextCall(Fault.BAD_GATEWAY_AFTER_ACCEPT);
    assertThat(fixture.error(502, post())).contains("telephony provider");
    assertThat(fixture.journal().placedCallsTo("+14155552600")).hasSize(1);
  }

  @Test
  void gatewayErrorAfterAcceptPlacesTheCall() {
    fixture.simulator().planFaultForNextCall(Fault.GATEWAY_ERROR_AFTER_ACCEPT);
    HttpResponse<String> response = post();
    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(response.body()).startsWith("<!DOCTYPE html>");
    assertThat(fixture.journal().placedCallsTo("+14155552600")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"CUT_AFTER_ACCEPT", "ERROR_AFTER_ACCEPT", "CUT", "SERVER_ERROR"})
  void faultsOfRequestsStrike(Fault fault) {
    fixture.simulator().planFaultForNextCall(fault);
    boolean accepted = fault.scope() == Fault.Scope.CHANGE;
    if (fault.name().startsWith("CUT")) {
      assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);
    } else {
      assertThat(fixture.error(500, post())).isEqualTo("Internal server error");
    }
    assertThat(fixture.journal().placedCalls()).hasSize(accepted ? 1 : 0);
  }

  @Test
  void tooManyRequestsCarryRetryAfter() {
    fixture.simulator().activateFault("GET /v1/calls", Fault.TOO_MANY_REQUESTS);
    HttpResponse<String> response = fixture.caller().get("/v1/calls");
    assertThat(fixture.error(429, response)).isEqualTo("Too many requests");
    assertThat(response.headers().firstValue("Retry-After")).contains("1");
    fixture.simulator().deactivateFaults();
    assertThat(fixture.get("/v1/calls")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'fault':'batch-fails'} | fault is 'batch-fails', but must be one that CallingBox can"
            + " have",
        "{'fault':'slow','endpoint':'POST /call'} | such as POST /v1/calls",
      })
  void faultThatCannotStrikeIsRefused(String body, String sentence) {
    HttpResponse<String> response =
        fixture.caller().send("POST", "/simulator/faults", body.replace('\'', '"'));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains(sentence);
    assertThat(fixture.get("/simulator/faults")).isEmpty();
  }

  @Test
  void webhookFaultThatIsSwitchedOnDropsEventsUntilItIsSwitchedOff() {
    fixture.simulator().activateFault(Fault.WEBHOOK_DROPPED);
    String dropped = fixture.place("+14155552606");
    awaitEvents(dropped, "dropped");
    fixture.simulator().deactivateFaults();

    awaitEvents(fixture.place("+14155552606"), "delivered");

    assertThat(fixture.receiver().received()).noneMatch(each -> dropped.equals(callId(each)));
  }

  @Test
  void plannedResponseIsAnsweredOnce() {
    fixture.simulator().planResponse("POST /v1/calls", 503, "later", Map.of());
    assertThat(post().body()).isEqualTo("later");
    assertThat(post().statusCode()).isEqualTo(201);
  }

  @Test
  void firstWebhookCanComeBeforeTheAnswer() {
    fixture.simulator().planFaultForNextCall(Fault.WEBHOOK_BEFORE_ANSWER);
    String id = fixture.place("+14155552600");
    assertThat(fixture.receiver().received()).anyMatch(each -> id.equals(callId(each)));
  }

  @Test
  void theEndCanComeBeforeTheAnswer() {
    fixture.simulator().planFaultForNextCall(Fault.END_BEFORE_ANSWER);
    JsonNode placed = fixture.place(fixture.callTo("+14155552600"));
    assertThat(placed.path("status").asText()).isEqualTo("queued");
    assertThat(fixture.journal().firstAcknowledgedEnd(placed.path("id").asText())).isPresent();
  }

  @Test
  void eventsGoToAgentCallAndEndpointEachWithItsOwnId() {
    WebhookEndpoint endpoint = fixture.simulator().createEndpoint(fixture.receiver().url());
    assertThat(endpoint.state().secret()).startsWith("whsec_");
    String id = fixture.place("+14155552604");
    await().until(() -> fixture.receiver().received().size() == 8);
    Set<String> ids =
        fixture.receiver().received().stream()
            .map(each -> each.header("CallingBox-Event-Id"))
            .collect(Collectors.toSet());
    assertThat(ids).hasSize(8);
    assertThat(fixture.receiver().received()).allMatch(each -> id.equals(callId(each)));
  }

  @Test
  void callWithoutAnAgentGoesToTheUrlForAll() throws IOException {
    try (WebhookReceiver all = new WebhookReceiver();
        CallingBoxFixture other =
            CallingBoxFixture.open(settings -> settings.withWebhookUrl(all.url()))) {
      JsonNode call = other.place(other.object().put("prompt", "Ask.").put("to", "+14155552604"));
      await().until(() -> all.received().size() == 4);
      assertThat(all.received()).allMatch(each -> call.path("id").asText().equals(callId(each)));
      assertThat(other.receiver().received()).isEmpty();
    }
  }

  @Test
  void inboundCallIsListedAndEnds() {
    String id = fixture.simulator().simulateInboundCall(CallingBoxFixture.AGENT, "+14155552600");
    fixture.awaitEnd(id);
    JsonNode call = fixture.get("/v1/calls").get(0);
    assertThat(call.path("direction").asText()).isEqualTo("inbound");
    assertThat(call.path("from_number").asText()).isEqualTo("+14155552600");
    assertThat(fixture.journal().placedCalls()).isEmpty();
  }

  @Test
  void sameSeedDrawsTheSameFaults() {
    FaultSettings half = FaultSettings.none().with(Fault.BAD_GATEWAY, 0.5).withSeed(7);
    assertThat(statuses(half)).isEqualTo(statuses(half)).contains("201", "502");
  }

  @Test
  void apiThatHasComeBackAnswersAtTheSameAddress() {
    fixture.simulator().stopListening();
    assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);
    fixture.simulator().resumeListening();
    assertThat(post().statusCode()).isEqualTo(201);
  }

  private static String statuses(FaultSettings faults) {
    try (CallingBoxFixture other =
        CallingBoxFixture.open(
            settings -> settings.withFaults(faults).withStep(Duration.ofSeconds(9)))) {
      StringBuilder statuses = new StringBuilder();
      for (int i = 0; i < 10; i++) {
        statuses
            .append(other.send("POST", "/v1/calls", other.callTo("+14155552600")).statusCode())
            .append(' ');
      }
      return statuses.toString();
    }
  }

  /** Waits for both events of a call that fails at once. */
  private void awaitEvents(String call, String state) {
    String webhooks = "/simulator/webhooks?subject=" + call;
    await()
        .until(() -> fixture.get(webhooks).findValuesAsText("state").equals(List.of(state, state)));
  }

  private HttpResponse<String> post() {
    return fixture.send("POST", "/v1/calls", fixture.callTo("+14155552600"));
  }

  private static String callId(ReceivedWebhook webhook) {
    return webhook.header("X-CallingBox-Call-Id");
  }
}
