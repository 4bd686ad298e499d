package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.StartEventBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wait for a call by polling, through its templates, where no receiver is deployed. */
@Tag("slow")
class CallPollingIT {

  private static final String GET = "GET /executions/{id}";
  private static final String LIST = "GET /v2/agent/{id}/executions";

  /** By the last two digits of the number: the status and the outcome of its call. */
  private static final Map<String, String> OUTCOMES_BY_DIGITS =
      Map.of(
          "00", "completed, answered",
          "02", "completed, voicemail",
          "03", "no-answer, no-answer",
          "04", "busy, busy",
          "05", "failed, failed",
          "07", "balance-low, balance-low",
          "10", "completed, answered",
          "14", "canceled, canceled",
          "15", "stopped, stopped");

  private static IntegrationEnvironment environment;

  @BeforeAll
  static void open() {
    environment = new IntegrationEnvironment();
    environment.deploy(BolnaProcesses.callAndPoll("calls"));
  }

  @AfterAll
  static void close() {
    environment.close();
  }

  @Test
  void processesGoOnByTheOutcomeOfTheirCalls() {
    Map<Long, String> expected = new HashMap<>();
    OUTCOMES_BY_DIGITS.forEach(
        (digits, ending) -> expected.put(start("+9198765432" + digits), ending));

    assertThat(expected)
        .allSatisfy(
            (instance, ending) -> {
              awaitEnd(instance);
              JsonNode call = environment.variable(instance, "call");
              assertThat(call.path("executionId"))
                  .isEqualTo(environment.variable(instance, "executionId"));
              assertThat(call.path("ended").asBoolean()).isTrue();
              assertThat(call.path("status").asText() + ", " + call.path("outcome").asText())
                  .isEqualTo(ending);
            });
    assertThat(environment.bolna.journal().webhooks().sent()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bolna-wait-for-call-polling-%s.json",
        "hybrid/bolna-wait-for-call-polling-%s-hybrid.json"
      })
  void everyKindOfElementAndEveryInstanceHearsOfTheSameCall(String file) {
    String name = file.startsWith("hybrid") ? "hybrid-" : "normal-";
    environment.deploy(atEvent(name + "event", named(file, "intermediate")));
    environment.deploy(atTask(name + "task", named(file, "receive")));
    environment.deploy(atBoundary(name + "boundary", named(file, "boundary")));
    String id = environment.call();

    List<Long> instances =
        Stream.of("event", "event", "task", "boundary")
            .map(process -> environment.start(name + process, Map.of("executionId", id)))
            .toList();

    assertThat(instances)
        .allSatisfy(
            instance -> {
              awaitEnd(instance);
              assertThat(environment.variable(instance, "call").path("executionId").asText())
                  .isEqualTo(id);
              assertThat(environment.variable(instance, "call").path("transcript").asText())
                  .isNotEmpty();
            });
  }

  private static FilledTemplate named(String file, String element) {
    return FilledTemplate.named(file.formatted(element)).with("interval", "PT10S");
  }

  private static BpmnModelInstance atEvent(String processId, FilledTemplate wait) {
    return wait.connectTo(process(processId).intermediateCatchEvent("wait")).endEvent().done();
  }

  private static BpmnModelInstance atTask(String processId, FilledTemplate wait) {
    return process(processId).receiveTask("wait", wait::connectTo).endEvent().done();
  }

  private static BpmnModelInstance atBoundary(String processId, FilledTemplate wait) {
    return process(processId)
        .userTask("meanwhile")
        .boundaryEvent("ended", wait::connectTo)
        .endEvent()
        .moveToActivity("meanwhile")
        .endEvent()
        .done();
  }

  private static StartEventBuilder process(String processId) {
    return Bpmn.createExecutableProcess(processId).startEvent();
  }

  @Test
  void callsOfWhichNobodyWaitsAreNotRead() {
    String unawaited = environment.call();
    long instance = start("+919876543204");

    awaitEnd(instance);

    assertThat(environment.bolna.journal().requestsTo(GET))
        .isNotEmpty()
        .noneMatch(request -> request.path().endsWith(unawaited));
  }

  @Test
  void bolnaThatIsAwayForAWhileEndsNoWait() {
    String id = environment.call();
    IntStream.range(0, 2)
        .forEach(
            i -> {
              environment.bolna.planResponse(GET, i == 0 ? 503 : 429, "{}", Map.of());
              environment.bolna.planResponse(LIST, i == 0 ? 500 : 429, "{}", Map.of());
            });
    environment.deploy(
        atEvent("troubled", named("bolna-wait-for-call-polling-%s.json", "intermediate")));
    long before = requests();
    long instance = environment.start("troubled", Map.of("executionId", id));

    awaitEnd(instance);

    assertThat(requests() - before).isGreaterThan(2);
    assertThat(environment.variable(instance, "call").path("outcome").asText())
        .isEqualTo("answered");
  }

  private static long start(String number) {
    return environment.start("calls", Map.of("phoneNumber", number, "name", "Asha"));
  }

  private static long requests() {
    return environment.bolna.journal().requestCount(GET)
        + environment.bolna.journal().requestCount(LIST);
  }

  /** A round comes every ten seconds, and a call may just have missed one. */
  private static void awaitEnd(long instance) {
    await().atMost(Duration.ofSeconds(90)).until(() -> environment.journal.completed(instance));
  }
}
