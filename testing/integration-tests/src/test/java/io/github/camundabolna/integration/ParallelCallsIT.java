package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelCallsIT {

  private static final int CALLS = 50;
  private static final String CALL = "POST /call";
  private static final String LIST = "GET /v2/agent/{id}/executions";

  @Test
  void eachOfFiftyParallelBodiesSeesItsOwnCallForOneRequestEach() {
    IntegrationEnvironment environment = IntegrationEnvironment.shared();
    long calls = environment.bolna.journal().requestCount(CALL);
    long lists = environment.bolna.journal().requestCount(LIST);
    environment.receiveOn("parallel");
    environment.deploy(fiftyCalls());
    List<Map<String, String>> contacts =
        IntStream.range(0, CALLS)
            .mapToObj(i -> Map.of("name", "Person " + i, "phoneNumber", number(i)))
            .toList();

    long instance = environment.start("parallel", Map.of("contacts", contacts));
    environment.awaitEnd(instance);

    JsonNode results = environment.variable(instance, "results");
    Set<String> executions = new HashSet<>();
    for (int i = 0; i < CALLS; i++) {
      JsonNode result = results.get(i);
      assertThat(result.path("called").asText()).isEqualTo(number(i));
      assertThat(result.path("placed").asText()).isEqualTo(result.path("ended").asText());
      executions.add(result.path("placed").asText());
    }
    assertThat(executions).hasSize(CALLS);
    assertThat(environment.bolna.journal().requestCount(CALL) - calls).isEqualTo(CALLS);
    assertThat(environment.bolna.journal().requestCount(LIST) - lists).isZero();
    assertThat(environment.journal.variables(instance)).doesNotContainKeys("executionId", "call");
  }

  private static String number(int i) {
    return "+9198765%03d00".formatted(i + 100);
  }

  private static BpmnModelInstance fiftyCalls() {
    FilledTemplate call = BolnaProcesses.makeCall();
    call.with("operation.recipientPhoneNumber", "=contact.phoneNumber")
        .with("operation.userData", "={customerName: contact.name}");
    FilledTemplate wait = FilledTemplate.named("bolna-wait-for-call-receive.json");
    return Bpmn.createExecutableProcess("parallel")
        .startEvent()
        .subProcess(
            "calls",
            calls ->
                calls
                    .multiInstance(
                        each ->
                            each.zeebeInputCollectionExpression("contacts")
                                .zeebeInputElement("contact")
                                .zeebeOutputCollection("results")
                                .zeebeOutputElementExpression(
                                    "{called: call.phoneNumber, placed: executionId,"
                                        + " ended: call.executionId}"))
                    .zeebeInputExpression("null", "executionId")
                    .zeebeInputExpression("null", "call")
                    .embeddedSubProcess()
                    .startEvent()
                    .serviceTask("call", call::applyTo)
                    .intermediateCatchEvent("wait", wait::applyTo)
                    .endEvent())
        .endEvent()
        .done();
  }
}
