package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.demo.DemoCommand;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The examples as a user runs them. */
@Tag("slow")
class ExamplesIT {

  @Test
  void mainCommandSeesEveryProcessEndAsItsNumberSays() {
    assertThat(DemoCommand.commandLine().execute("--port", "0")).isZero();
  }

  @Test
  void sameCommandRunsAgainstAnotherCluster() {
    EmbeddedEngine another = EmbeddedEngine.start();
    another.clientSettings().forEach(System::setProperty);
    try (another) {
      assertThat(DemoCommand.commandLine().execute("--port", "0")).isZero();
      assertThat(another.journal().instancesOf("appointment-reminder")).hasSize(28);
      assertThat(another.journal().instancesOf("payment-campaign")).hasSize(2);
    } finally {
      another.clientSettings().keySet().forEach(System::clearProperty);
    }
  }

  @Test
  void callAndWaitKnowsHowItsCallEnded() {
    IntegrationEnvironment environment = IntegrationEnvironment.shared();
    environment.receiveOn("bolna");
    environment
        .client
        .newDeployResourceCommand()
        .addResourceFromClasspath("call-and-wait/call-and-wait.bpmn")
        .addResourceFromClasspath("call-and-wait/call-and-wait.form")
        .send()
        .join();

    JsonNode answered = endOfCall(environment, "+919876543200");
    assertThat(answered.path("outcome").asText()).isEqualTo("answered");
    assertThat(answered.at("/recipientData/customerName").asText()).isEqualTo("Asha");
    assertThat(endOfCall(environment, "+919876543204").path("outcome").asText()).isEqualTo("busy");
  }

  private static JsonNode endOfCall(IntegrationEnvironment environment, String phoneNumber) {
    long instance =
        environment.start(
            "call-and-wait",
            Map.of(
                "agentId",
                IntegrationEnvironment.AGENT,
                "phoneNumber",
                phoneNumber,
                "name",
                "Asha"));
    environment.awaitEnd(instance);
    assertThat(environment.journal.history(instance).orElseThrow().endEvent()).contains("done");
    return environment.variable(instance, "call");
  }

  @Test
  void inboundCallStartsItsProcess() {
    IntegrationEnvironment environment = IntegrationEnvironment.shared();
    environment
        .client
        .newDeployResourceCommand()
        .addResourceFromClasspath("inbound-call/inbound-call.bpmn")
        .addResourceFromClasspath("inbound-call/call-back.form")
        .send()
        .join();
    environment.runtime.awaitWebhook("bolna-inbound", IntegrationEnvironment.PATIENCE);
    environment.bolna.setWebhookUrl(
        IntegrationEnvironment.AGENT,
        URI.create(
            environment.webhook("bolna-inbound") + "?token=" + IntegrationEnvironment.SECRET));

    environment.bolna.simulateInboundCall(IntegrationEnvironment.AGENT, "+919876543299");

    await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .until(() -> !environment.journal.instancesOf("inbound-call").isEmpty());
    environment.awaitEnd(environment.journal.instancesOf("inbound-call").get(0));
  }
}
