package io.github.camundabolna.integration;

import static io.github.camundabolna.integration.IntegrationEnvironment.AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.journal.RecordedRequest;
import java.util.Map;

/** The expected results of the scenarios with "Bolna agent control". */
record PanelAgentControlChecks(IntegrationEnvironment environment, PanelBatchChecks batches)
    implements PanelChecks {

  private static final String NUMBER = "133b9a7d-59b1-49c4-b62a-c4924503e38b";

  @Override
  public Map<String, Runnable> runs() {
    return Map.of(
        "set-up-inbound-calls", this::setUpInboundCalls,
        "unlink-inbound-calls", this::unlinkInboundCalls,
        "stop-queued-calls", this::stopQueuedCalls);
  }

  private void setUpInboundCalls() {
    long instance = run("set-up-inbound-calls", Map.of("phoneNumberId", NUMBER));

    assertThat(environment.variable(instance, "inboundPhoneNumber").asText()).startsWith("+");
    assertThat(last("POST /inbound/setup").body())
        .contains(AGENT, NUMBER, "\"allow_multiple\":true", "\"welcome_message\":\"Welcome!\"");
  }

  private void unlinkInboundCalls() {
    setUpInboundCalls();

    long instance = run("unlink-inbound-calls", Map.of("phoneNumberId", NUMBER));

    assertThat(environment.variable(instance, "inboundPhoneNumber").asText()).startsWith("+");
    assertThat(last("POST /inbound/unlink").body())
        .isEqualTo("{\"phone_number_id\":\"" + NUMBER + "\"}");
  }

  private void stopQueuedCalls() {
    batches.startLongBatch();

    long instance = run("stop-queued-calls", Map.of());

    JsonNode stopped = environment.variable(instance, "stoppedExecutions");
    assertThat(stopped).isNotEmpty();
    assertThat(environment.bolna.journal().statuses(stopped.get(0).asText())).endsWith("stopped");
  }

  private long run(String process, Map<String, Object> variables) {
    long instance = environment.start(process, variables);
    environment.awaitEnd(instance);
    return instance;
  }

  private RecordedRequest last(String endpoint) {
    return environment.bolna.journal().requestsTo(endpoint).getLast();
  }
}
