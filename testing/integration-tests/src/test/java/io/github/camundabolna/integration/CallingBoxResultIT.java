package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.github.camundabolna.simulator.callingbox.CallingBoxSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By an event, by a poll, and by a sweep, a process gets the same record of its call. */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class CallingBoxResultIT {

  private static final String PATH = "box-result";
  private static final String LIST = "GET /v1/calls";

  /** They say how an event was delivered, or when, which a poll may see before or after. */
  private static final List<String> CHANGED_BY_EVENTS =
      List.of("webhookStatus", "webhookError", "updatedAt");

  /** The last two digits of a number decide how its call ends. */
  private static final List<String> DIGITS =
      List.of("00", "01", "02", "03", "04", "05", "06", "07", "08", "10", "11");

  private IntegrationEnvironment environment;

  /** By digits: the instances that wait by webhook and by polling for the same call. */
  private final Map<String, Waits> byEvent = new HashMap<>();

  private final Map<String, Waits> bySweep = new HashMap<>();

  private record Waits(long webhook, long polling) {}

  @BeforeAll
  void start() {
    environment =
        new IntegrationEnvironment(CallingBoxSettings.defaults().withStep(Duration.ofMillis(40)));
    environment.deploy(
        CallingBoxWaits.receiver(
            "box-result-receiver",
            PATH,
            Map.of(
                "apiKey",
                "{{secrets.CALLINGBOX_API_KEY}}",
                "sweep.recoverLostEvents",
                "true",
                "sweep.interval",
                "PT10S")));
    environment.runtime.awaitWebhook(PATH, IntegrationEnvironment.PATIENCE);
    environment.deploy(CallingBoxWaits.waiting("box-by-webhook"));
    environment.deploy(polling("box-by-polling"));
    environment.deploy(
        CallingBoxProcesses.serviceTask("box-no-event", CallingBoxProcesses.placeSurvey()));
    environment.deploy(
        CallingBoxProcesses.serviceTask(
            "box-event",
            CallingBoxProcesses.placeSurvey()
                .with("operation.webhookUrl", environment.webhook(PATH))));
    DIGITS.forEach(digits -> byEvent.put(digits, waitFor(place("box-event", digits))));
    DIGITS.forEach(digits -> bySweep.put(digits, waitFor(place("box-no-event", digits))));
  }

  @AfterAll
  void close() {
    environment.close();
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
  void pollingEndsTheWaitByEveryStatusAndResult(
      String digits, String status, String outcome, String resultStatus) {
    JsonNode call = callOf(byEvent.get(digits).polling());

    assertThat(call.path("status").asText()).isEqualTo(status);
    assertThat(call.path("outcome").asText()).isEqualTo(outcome);
    assertThat(call.path("ended").asBoolean()).isTrue();
    assertThat(call.path("gaveUp").isNull()).isTrue();
    // Nothing was said in the call whose result can't be extracted.
    assertThat(call.path("transcript").isTextual())
        .isEqualTo(outcome.equals("answered") && !digits.equals("07"));
    if (resultStatus != null) {
      assertThat(call.path("resultStatus").asText()).isEqualTo(resultStatus);
      assertThat(call.path("resultError").isTextual()).isEqualTo(resultStatus.equals("failed"));
      assertThat(call.path("result").path("rating").isNumber())
          .isEqualTo(resultStatus.equals("completed"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"00", "01", "02", "03", "04", "05", "06", "07", "08", "10", "11"})
  void eventGivesTheRecordThatAPollGives(String digits) {
    assertSameRecord(byEvent.get(digits));
  }

  @ParameterizedTest
  @ValueSource(strings = {"00", "01", "02", "03", "04", "05", "06", "07", "08", "10", "11"})
  void sweepGivesTheRecordThatAPollGives(String digits) {
    assertSameRecord(bySweep.get(digits));
  }

  /** One list for the sweep and one for the poll, however many calls are awaited. */
  @Test
  void callsCostNoRequestsOfTheirOwnBeforeTheirEnd() {
    long instance = waitFor(place("box-no-event", "09")).polling();
    await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .until(() -> environment.journal.history(instance).isPresent());
    long lists = environment.callingBox.journal().requestCount(LIST);

    await()
        .atMost(IntegrationEnvironment.PATIENCE.multipliedBy(2))
        .until(() -> environment.callingBox.journal().requestCount(LIST) >= lists + 4);

    assertThat(environment.callingBox.journal().requestCount("GET /v1/calls/{id}")).isZero();
    assertThat(environment.journal.completed(instance)).isFalse();
  }

  private String place(String process, String digits) {
    long instance =
        environment.start(process, Map.of("phoneNumber", "+141555509" + digits, "name", "Zoe"));
    environment.awaitEnd(instance);
    return environment.variable(instance, "callId").asText();
  }

  private Waits waitFor(String callId) {
    Map<String, Object> variables = Map.of("callId", callId);
    return new Waits(
        environment.start("box-by-webhook", variables),
        environment.start("box-by-polling", variables));
  }

  private void assertSameRecord(Waits waits) {
    assertThat(stable(callOf(waits.webhook()))).isEqualTo(stable(callOf(waits.polling())));
  }

  private static JsonNode stable(JsonNode call) {
    return ((ObjectNode) call.deepCopy()).remove(CHANGED_BY_EVENTS);
  }

  /** A check comes every ten seconds, and a call may just have missed one. */
  private JsonNode callOf(long instance) {
    await()
        .atMost(IntegrationEnvironment.PATIENCE.multipliedBy(3))
        .until(() -> environment.journal.completed(instance));
    return environment.variable(instance, "call");
  }

  private static BpmnModelInstance polling(String processId) {
    return FilledTemplate.named("callingbox-wait-for-call-polling-intermediate.json")
        .with("interval", "PT10S")
        .connectTo(
            Bpmn.createExecutableProcess(processId).startEvent().intermediateCatchEvent("wait"))
        .endEvent()
        .done();
  }
}
