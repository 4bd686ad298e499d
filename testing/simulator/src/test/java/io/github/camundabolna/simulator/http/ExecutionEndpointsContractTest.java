package io.github.camundabolna.simulator.http;

import static io.github.camundabolna.simulator.JsonKeys.hasKeysOf;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.ContractTestBase;
import io.github.camundabolna.simulator.SimulatorFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutionEndpointsContractTest extends ContractTestBase {

  /** Where the recorded inbound call lists how its agent was set up. */
  private static final String AGENT_SET_UP = "usage_breakdown";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "14", "15", "16", "9917",
        "9918", "9919", "9920"
      })
  void everyWebhookOfEveryNumberIsAnExecution(String digits) {
    String id = fixture.place("+9198000000" + digits);
    String end = endOf(digits);
    fixture.awaitLast(id, end);
    fixture.receiver().bodiesOf(id).forEach(body -> contract.check(body, "AgentExecution"));
    contract.check(fixture.getJson("/executions/" + id), "get", "/executions/{execution_id}", 200);
  }

  @ParameterizedTest
  @CsvSource({
    "00, payloads/04_completed_plivo_2025-11.json",
    "00, payloads/18_completed_plivo_13min_later.json",
    "02, payloads/30_completed_voicemail.json",
    "03, payloads/19_no_answer_plivo_rejected.json",
    "04, payloads/20_busy_plivo_3010.json",
    "05, payloads/21_failed.json",
    "06, payloads/23_error.json",
    "07, payloads/22_balance_low.json",
    "14, payloads/25_canceled.json",
    "15, payloads/24_stopped.json",
    "16, payloads/29_completed_but_rejected_zero_duration.json",
  })
  void theBodyHasEveryKeyOfTheRecordedOne(String digits, String recorded) {
    String id = fixture.place("+9198000000" + digits);
    fixture.awaitLast(id, endOf(digits));
    hasKeysOf(fixture.receiver().bodiesOf(id).getLast(), contract.recorded(recorded));
  }

  @Test
  void theInboundBodyHasEveryKeyOfTheRecordedOne() {
    String id = fixture.simulator().simulateInboundCall(SimulatorFixture.AGENT, "+919000000001");
    fixture.awaitLast(id, "completed");
    JsonNode body = fixture.receiver().bodiesOf(id).getLast();
    ObjectNode recorded =
        (ObjectNode) contract.recorded("payloads/05_completed_inbound_plivo_2026-01.json");
    hasKeysOf(body, recorded.without(AGENT_SET_UP));
    contract.check(body, "AgentExecution");
  }

  @Test
  void theScheduledRetryHasEveryKeyOfTheRecordedOne() {
    String id = fixture.place("+919800000010");
    fixture.awaitLast(id, "scheduled");
    hasKeysOf(
        fixture.receiver().bodiesOf(id).get(4),
        contract.recorded("payloads/10_scheduled_after_no_answer_auto_retry.json"));
  }

  @Test
  void theCheckFindsAWrongStatusAndAWrongType() {
    String id = fixture.place("+919800000000");
    ObjectNode execution = (ObjectNode) fixture.getJson("/executions/" + id);
    contract.check(execution, "AgentExecution");
    ObjectNode wrongStatus = execution.deepCopy().put("status", "answered");
    ObjectNode wrongType = execution.deepCopy().put("total_cost", "3.78");
    assertThatThrownBy(() -> contract.check(wrongStatus, "AgentExecution"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> contract.check(wrongType, "AgentExecution"))
        .isInstanceOf(AssertionError.class);
  }

  private static String endOf(String digits) {
    return switch (digits) {
      case "03" -> "no-answer";
      case "04" -> "busy";
      case "05" -> "failed";
      case "06" -> "error";
      case "07" -> "balance-low";
      case "14" -> "canceled";
      case "15" -> "stopped";
      default -> "completed";
    };
  }
}
