package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.simulator.journal.RecordedRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The engine evaluates all inputs of an element in one context: a target named like a variable of
 * the process hides it from every input that follows.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ProcessVariablesIT {

  private static final String OTHER_AGENT = "99999999-2222-4333-8444-555555555555";

  private IntegrationEnvironment environment;

  @BeforeAll
  void start() {
    environment = new IntegrationEnvironment();
  }

  @AfterAll
  void stop() {
    environment.close();
  }

  @Test
  void callIsPlacedWithTheValuesOfTheProcessWhateverItsVariablesAreCalled() throws IOException {
    environment.deploy(
        BolnaProcesses.serviceTask(
            "call-with-names",
            BolnaProcesses.makeCall()
                .with("operation.agentId", "=if type = \"premium\" then agentA else agentB")
                .with("operation.recipientPhoneNumber", "=phone")
                .with(
                    "operation.userData", "={kind: type, clerk: agentId, from: fromPhoneNumber}")));
    long instance =
        environment.start(
            "call-with-names",
            Map.of(
                "type", "premium",
                "agentA", IntegrationEnvironment.AGENT,
                "agentB", OTHER_AGENT,
                "agentId", "clerk-7",
                "fromPhoneNumber", "the office",
                "phone", "+919876543200"));
    environment.awaitEnd(instance);

    JsonNode sent = lastBody("POST /call");
    assertThat(sent.path("agent_id").asText()).isEqualTo(IntegrationEnvironment.AGENT);
    assertThat(sent.at("/user_data/kind").asText()).isEqualTo("premium");
    assertThat(sent.at("/user_data/clerk").asText()).isEqualTo("clerk-7");
    assertThat(sent.at("/user_data/from").asText()).isEqualTo("the office");
  }

  @Test
  void batchIsMadeOfTheValuesOfTheProcessWhateverItsVariablesAreCalled() {
    environment.deploy(
        BolnaProcesses.serviceTask(
            "batch-with-names",
            BolnaProcesses.createBatch()
                .with(
                    "operation.contacts.list",
                    "=for p in people return"
                        + " {contact_number: p.phone, customerId: p.id, kind: type, place: from}")
                .with("operation.name", "=\"camp-\" + type + \"-\" + start")));
    long instance =
        environment.start(
            "batch-with-names",
            Map.of(
                "type", "premium",
                "from", "Pune",
                "start", "2026-12-01",
                "people", List.of(Map.of("phone", "+919876543200", "id", "C-1"))));
    environment.awaitEnd(instance);

    String batchId = environment.variable(instance, "batchId").asText();
    assertThat(environment.bolna.journal().batch(batchId).orElseThrow().fileName())
        .startsWith("camp-premium-2026-12-01-");
    assertThat(lastRequest("POST /batches").body())
        .contains("contact_number,camunda_contact_key,customerId,kind,place")
        .contains("+919876543200,C-1,C-1,premium,Pune");
  }

  private JsonNode lastBody(String request) throws IOException {
    return new ObjectMapper().readTree(lastRequest(request).body());
  }

  private RecordedRequest lastRequest(String request) {
    return environment.bolna.journal().requestsTo(request).getLast();
  }
}
