package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What operators and processes see when a call cannot be placed. */
@TestInstance(Lifecycle.PER_CLASS)
class CallFailureIT {

  private IntegrationEnvironment environment;
  private LogCapture logs;

  @BeforeAll
  void start() {
    environment = new IntegrationEnvironment();
    logs = LogCapture.begin();
    environment.receiveOn("failures");
    environment.deploy(BolnaProcesses.serviceTask("calls", BolnaProcesses.makeCall()));
    environment.deploy(catching());
  }

  @AfterAll
  void stop() {
    environment.close();
    logs.close();
  }

  @Test
  void badNumberIsAnIncidentWithASentenceAndNoRequest() {
    long before = environment.bolna.journal().requestCount("POST /call");

    long instance = call("calls", "09876 543210");

    assertThat(environment.awaitIncident(instance))
        .contains(
            "recipientPhoneNumber must be in E.164 format, like +919876543210, but was \"09876"
                + " 543210\"");
    assertThat(environment.bolna.journal().requestCount("POST /call")).isEqualTo(before);
    assertThat(environment.journal.jobFailures(instance)).isEmpty();
  }

  @Test
  void processCanGoOnAfterABadNumberByItsCode() {
    long instance = call("catches", "+91");

    environment.awaitEnd(instance);

    assertThat(environment.journal.history(instance).orElseThrow().endEvent()).contains("invalid");
  }

  @Test
  void processCanGoOnAfterARejectionByItsCode() {
    environment.bolna.planResponse(
        "POST /call", 400, "{\"error\":1001,\"message\":\"agent has no voice\"}", Map.of());

    long instance = call("catches", "+919876543200");

    environment.awaitEnd(instance);
    assertThat(environment.journal.history(instance).orElseThrow().endEvent()).contains("rejected");
  }

  @Test
  void refusedKeyIsAnIncidentWithoutRetries() {
    environment.bolna.planResponse("POST /call", 403, "{\"detail\":\"Invalid API key\"}", Map.of());

    long instance = call("calls", "+919876543200");

    assertThat(environment.awaitIncident(instance)).contains("403", "Invalid API key");
    assertThat(environment.journal.jobFailures(instance)).hasSize(1);
    assertThat(environment.journal.jobFailures(instance).get(0).retriesLeft()).isZero();
  }

  @Test
  void mistakeInTheResultExpressionDialsNobodyTwice() {
    FilledTemplate broken =
        BolnaProcesses.makeCall().with("makeCall.resultExpression", "={id: 1 +}");
    environment.deploy(BolnaProcesses.serviceTask("mistaken", broken));
    int before = environment.bolna.journal().placedCalls().size();

    long instance = call("mistaken", "+919876543200");
    environment.awaitIncident(instance);

    assertThat(environment.journal.jobFailures(instance)).hasSize(3);
    assertThat(environment.bolna.journal().placedCalls()).hasSize(before + 1);
  }

  @Test
  void tooManyRequestsCostNoRetryAndNoLookUp() {
    environment.bolna.planResponse("POST /call", 429, "{}", Map.of("Retry-After", "1"));
    long listings = environment.bolna.journal().requestCount("GET /v2/agent/{id}/executions");

    long instance = call("calls", "+919876543200");
    await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .until(() -> !environment.journal.jobFailures(instance).isEmpty());
    assertThat(environment.journal.jobFailures(instance).get(0).retriesLeft()).isEqualTo(3);

    environment.awaitEnd(instance);
    assertThat(environment.bolna.journal().requestCount("GET /v2/agent/{id}/executions"))
        .isEqualTo(listings);
  }

  @Test
  void neitherKeyNorSecretIsInAnyLogIncidentOrVariable() {
    environment.bolna.planResponse(
        "POST /call",
        400,
        "{\"message\":\"bad key " + IntegrationEnvironment.API_KEY + "\"}",
        Map.of());
    long instance = call("calls", "+919876543200");
    String incident = environment.awaitIncident(instance);
    environment.post("failures", WebhookEvents.of("some-call", "completed"));
    environment.post("failures", "{");

    assertThat(incident).contains("bad key ***");
    assertThat(logs.text())
        .doesNotContain(IntegrationEnvironment.API_KEY, IntegrationEnvironment.SECRET);
    assertThat(logs.text()).contains("Received job");
    for (String process : new String[] {"calls", "catches"}) {
      for (long each : environment.journal.instancesOf(process)) {
        assertThat(environment.journal.openIncidents(each).toString())
            .doesNotContain(IntegrationEnvironment.API_KEY, IntegrationEnvironment.SECRET);
        assertThat(environment.journal.variables(each).toString())
            .doesNotContain(IntegrationEnvironment.API_KEY, IntegrationEnvironment.SECRET);
      }
    }
  }

  private long call(String processId, String number) {
    return environment.start(processId, Map.of("phoneNumber", number, "name", "Asha"));
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
