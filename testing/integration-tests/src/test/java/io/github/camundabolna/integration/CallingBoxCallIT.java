package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.fault.Fault;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a call can end, from the task that places it to the record of the call. */
@TestInstance(Lifecycle.PER_CLASS)
class CallingBoxCallIT {

  private IntegrationEnvironment environment;

  @BeforeAll
  void start() {
    environment = IntegrationEnvironment.shared();
    deploy("box-call", CallingBoxProcesses.placeCall());
    deploy("box-survey", CallingBoxProcesses.placeSurvey());
    deploy("box-read", CallingBoxProcesses.operation("getCallingBoxCall"));
    deploy("box-transcript", CallingBoxProcesses.operation("getTranscript"));
    deploy(
        "box-list",
        CallingBoxProcesses.operation("listCallingBoxCalls")
            .with("operation.phoneNumber", "=phoneNumber")
            .with("operation.listCallingBoxCalls.metadata", "={orderId: 7}"));
    environment.deploy(CallingBoxProcesses.placeAgainIfNotPlaced("box-again"));
  }

  @ParameterizedTest
  @CsvSource({
    "00, completed, answered, completed",
    "01, completed, answered, completed",
    "02, no_answer, voicemail, ",
    "03, no_answer, no-answer, ",
    "04, busy, busy, ",
    "05, failed, failed, ",
    "06, failed, balance-low, ",
    "07, completed, answered, failed",
    "08, completed, answered, completed",
    "10, completed, answered, completed",
    "11, canceled, canceled, "
  })
  void everyEndOfACallHasItsOutcome(
      String digits, String status, String outcome, String resultStatus) {
    JsonNode call = awaitEnded(place("box-survey", "+141555501" + digits));

    assertThat(call.path("status").asText()).isEqualTo(status);
    assertThat(call.path("outcome").asText()).isEqualTo(outcome);
    assertThat(call.path("answered").asBoolean()).isEqualTo(outcome.equals("answered"));
    assertThat(call.path("voicemail").asBoolean()).isEqualTo(outcome.equals("voicemail"));
    assertThat(call.path("phoneNumber").asText()).isEqualTo("+141555501" + digits);
    assertThat(call.path("metadata")).hasToString("{\"orderId\":7}");
    if (resultStatus != null) {
      assertThat(call.path("resultStatus").asText()).isEqualTo(resultStatus);
      assertThat(call.path("result").has("rating")).isTrue();
      assertThat(call.path("resultError").isTextual()).isEqualTo(resultStatus.equals("failed"));
    }
  }

  /** The conversation is over, but the data that the process asked for may still come. */
  @Test
  void callWhoseResultIsPendingHasNotEnded() {
    String callId = place("box-survey", "+14155550209");
    await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .until(() -> read(callId).path("status").asText().equals("completed"));

    JsonNode call = read(callId);

    assertThat(call.path("ended").asBoolean()).isFalse();
    assertThat(call.path("outcome").isNull()).isTrue();
    assertThat(call.path("resultStatus").asText()).isEqualTo("pending");
  }

  @Test
  void callByAnAgentHasItsContextAndTranscript() {
    String callId = place("box-call", "+14155550200");
    JsonNode call = awaitEnded(callId);
    long transcript = run("box-transcript", Map.of("callId", callId));

    assertThat(call.path("agentId").asText()).isEqualTo(IntegrationEnvironment.AGENT);
    assertThat(call.path("context").path("customerName").asText()).isEqualTo("Zoe");
    assertThat(call.path("transcript").asText()).isNotBlank();
    assertThat(environment.variable(transcript, "transcript")).isEqualTo(call.path("transcript"));
  }

  @Test
  void callIsListedByItsNumberAndMetadata() {
    String callId = place("box-survey", "+14155550300");
    place("box-call", "+14155550300");

    long list = run("box-list", Map.of("phoneNumber", "+14155550300"));

    assertThat(environment.variable(list, "calls").findValuesAsText("callId"))
        .containsExactly(callId);
  }

  /**
   * The vendor's provider can't place it, which is final for this attempt, but not for the task.
   */
  @Test
  void callThatCannotBePlacedCanBeCaughtAndPlacedAgain() {
    environment.callingBox.planFaultForNextCall(Fault.BAD_GATEWAY);

    long instance = run("box-again", Map.of("phoneNumber", "+14155550400", "name", "Zoe"));

    assertThat(environment.journal.history(instance).orElseThrow().endEvent())
        .contains("placedAgain");
    assertThat(environment.callingBox.journal().placedCallsTo("+14155550400")).hasSize(1);
  }

  @Test
  void numberThatCannotBeCalledIsAnIncidentIfNobodyCatchesIt() {
    long instance =
        environment.start("box-call", Map.of("phoneNumber", "+14155550412", "name", ""));

    assertThat(environment.awaitIncident(instance)).contains("The call was not placed", "502");
    assertThat(environment.journal.jobFailures(instance)).hasSizeLessThanOrEqualTo(1);
    assertThat(environment.callingBox.journal().placedCallsTo("+14155550412")).isEmpty();
  }

  private void deploy(String processId, FilledTemplate operation) {
    environment.deploy(CallingBoxProcesses.serviceTask(processId, operation));
  }

  private String place(String processId, String number) {
    long instance = run(processId, Map.of("phoneNumber", number, "name", "Zoe"));
    return environment.variable(instance, "callId").asText();
  }

  private JsonNode awaitEnded(String callId) {
    return await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .until(() -> read(callId), call -> call.path("ended").asBoolean());
  }

  private JsonNode read(String callId) {
    return environment.variable(run("box-read", Map.of("callId", callId)), "call");
  }

  private long run(String processId, Map<String, Object> variables) {
    long instance = environment.start(processId, variables);
    environment.awaitEnd(instance);
    return instance;
  }
}
