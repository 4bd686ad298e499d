package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What operators and processes see when a call cannot be placed. */
@TestInstance(Lifecycle.PER_CLASS)
class CallFailureIT {

  private IntegrationEnvironment world;
  private LogCapture logs;

  @BeforeAll
  void start() {
    world = new IntegrationEnvironment();
    logs = LogCapture.begin();
    world.receiveOn("failures");
    world.deploy(BolnaProcesses.doing("calls", BolnaProcesses.makeCall()));
    world.deploy(catching());
  }

  @AfterAll
  void stop() {
    world.close();
    logs.close();
  }

  @Test
  void badNumberIsAnIncidentWithASentenceAndNoRequest() {
    long before = world.bolna.journal().requestCount("POST /call");

    long instance = call("calls", "09876 543210");

    assertThat(world.awaitIncident(instance))
        .contains(
            "recipientPhoneNumber must be in E.164 format, like +919876543210;"
                + " it was \"09876 543210\"");
    assertThat(world.bolna.journal().requestCount("POST /call")).isEqualTo(before);
    assertThat(world.journal.jobFailures(instance)).isEmpty();
  }

  @Test
  void processCanGoOnAfterABadNumberByItsCode() {
    long instance = call("catches", "+91");

    world.awaitEnd(instance);

    assertThat(world.journal.history(instance).orElseThrow().endEvent()).contains("invalid");
  }

  @Test
  void processCanGoOnAfterARejectionByItsCode() {
    world.bolna.planResponse(
        "POST /call", 400, "{\"error\":1001,\"message\":\"agent has no voice\"}", Map.of());

    long instance = call("catches", "+919876543200");

    world.awaitEnd(instance);
    assertThat(world.journal.history(instance).orElseThrow().endEvent()).contains("rejected");
  }

  @Test
  void refusedKeyIsAnIncidentWithoutRetries() {
    world.bolna.planResponse("POST /call", 403, "{\"detail\":\"Invalid API key\"}", Map.of());

    long instance = call("calls", "+919876543200");

    assertThat(world.awaitIncident(instance)).contains("403", "Invalid API key");
    assertThat(world.journal.jobFailures(instance)).hasSize(1);
    assertThat(world.journal.jobFailures(instance).get(0).retriesLeft()).isZero();
  }

  @Test
  void mistakeInTheResultExpressionDialsNobodyTwice() {
    FilledTemplate broken =
        BolnaProcesses.makeCall().with("makeCall.resultExpression", "={id: 1 +}");
    world.deploy(BolnaProcesses.doing("mistaken", broken));
    int before = world.bolna.journal().placedCalls().size();

    long instance = call("mistaken", "+919876543200");
    world.awaitIncident(instance);

    assertThat(world.journal.jobFailures(instance)).hasSize(3);
    assertThat(world.bolna.journal().placedCalls()).hasSize(before + 1);
  }

  @Test
  void tooManyRequestsIsTriedAgainWithoutALookUp() {
    world.bolna.planResponse("POST /call", 429, "{}", Map.of("Retry-After", "1"));
    long listings = world.bolna.journal().requestCount("GET /v2/agent/{id}/executions");

    long instance = call("calls", "+919876543200");
    await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .until(() -> !world.journal.jobFailures(instance).isEmpty());
    assertThat(world.journal.jobFailures(instance).get(0).retriesLeft()).isEqualTo(2);
    world.engine.advanceClock(Duration.ofSeconds(15));

    world.awaitEnd(instance);
    assertThat(world.bolna.journal().requestCount("GET /v2/agent/{id}/executions"))
        .isEqualTo(listings);
  }

  @Test
  void neitherKeyNorSecretIsInAnyLogIncidentOrVariable() {
    world.bolna.planResponse(
        "POST /call",
        400,
        "{\"message\":\"bad key " + IntegrationEnvironment.API_KEY + "\"}",
        Map.of());
    long instance = call("calls", "+919876543200");
    String incident = world.awaitIncident(instance);
    world.post("failures", WebhookEvents.of("some-call", "completed"));
    world.post("failures", "{");

    assertThat(incident).contains("bad key ***");
    assertThat(logs.text())
        .doesNotContain(IntegrationEnvironment.API_KEY, IntegrationEnvironment.SECRET);
    assertThat(logs.text()).contains("Received job");
    for (String process : new String[] {"calls", "catches"}) {
      for (long each : world.journal.instancesOf(process)) {
        assertThat(world.journal.openIncidents(each).toString())
            .doesNotContain(IntegrationEnvironment.API_KEY, IntegrationEnvironment.SECRET);
        assertThat(world.journal.variables(each).toString())
            .doesNotContain(IntegrationEnvironment.API_KEY, IntegrationEnvironment.SECRET);
      }
    }
  }

  private long call(String processId, String number) {
    return world.start(processId, Map.of("phoneNumber", number, "name", "Asha"));
  }

  private static BpmnModelInstance catching() {
    return Bpmn.createExecutableProcess("catches")
        .startEvent()
        .serviceTask("call", task -> BolnaProcesses.makeCall().applyTo(task))
        .boundaryEvent("bad", event -> event.error("BOLNA_INVALID_INPUT"))
        .endEvent("invalid")
        .moveToActivity("call")
        .boundaryEvent("no", event -> event.error("BOLNA_REJECTED"))
        .endEvent("rejected")
        .moveToActivity("call")
        .endEvent("called")
        .done();
  }
}
