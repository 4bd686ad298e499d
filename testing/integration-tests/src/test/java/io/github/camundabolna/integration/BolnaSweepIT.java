package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.github.camundabolna.localcamunda.runtime.RuntimeLaunch;
import io.github.camundabolna.localcamunda.runtime.RuntimeProcess;
import io.github.camundabolna.simulator.fault.Fault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A call of which no event tells ends its wait all the same, and once. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("slow")
class BolnaSweepIT {

  private static final String PATH = "sweeps";

  private static final Duration LONG = Duration.ofSeconds(90);

  @TempDir private Path folder;
  private IntegrationEnvironment environment;

  @BeforeAll
  void start() {
    environment = new IntegrationEnvironment();
    environment.deploy(
        BolnaProcesses.receiver("receiver-sweeps", PATH, sweeping(IntegrationEnvironment.AGENT)));
    environment.runtime.awaitWebhook(PATH, IntegrationEnvironment.PATIENCE);
    environment.bolna.setWebhookUrl(
        IntegrationEnvironment.AGENT,
        URI.create(environment.webhook(PATH) + "?token=" + IntegrationEnvironment.SECRET));
    environment.deploy(BolnaProcesses.waiting("waits", "1"));
  }

  @AfterAll
  void stop() {
    environment.close();
  }

  static Map<String, String> sweeping(String agent) {
    return Map.of(
        "apiKey",
        "{{secrets.BOLNA_API_KEY}}",
        "sweep.agents",
        "=[\"" + agent + "\"]",
        "sweep.interval",
        "PT10S");
  }

  @Test
  void callWhoseWebhooksAreLostEndsItsWait() {
    long instance = startWaiting(callWithoutWebhooks());

    environment.awaitEnd(instance);

    assertThat(environment.variable(instance, "call").path("outcome").asText())
        .isEqualTo("answered");
    assertThat(environment.variable(instance, "call").path("transcript").asText()).isNotEmpty();
  }

  @Test
  void callThatTheSweepHasToldIsNotToldAgainByItsWebhook() {
    String id = callWithoutWebhooks();
    environment.awaitEnd(startWaiting(id));
    long second = startWaiting(id);

    var response = environment.post(PATH, WebhookEvents.of(id, "completed"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains(id, "\"callEnded\":true");
    awaitAnotherEnd();
    assertThat(environment.isWaiting(second)).isTrue();
  }

  @Test
  void callThatItsWebhookHasToldIsNotLookedAtByTheSweep() {
    String id = environment.call();
    environment.awaitEnd(startWaiting(id));
    long second = startWaiting(id);
    awaitAnotherEnd();
    long readsBefore = reads(id);

    awaitAnotherEnd();

    assertThat(reads(id)).isEqualTo(readsBefore);
    assertThat(environment.isWaiting(second)).isTrue();
  }

  @Test
  void callThatTwoRuntimesFindEndsItsWaitOnce() {
    try (RuntimeProcess other = RuntimeProcess.start(launch())) {
      other.awaitReady(LONG).awaitWebhook(PATH, LONG);
      String id = callWithoutWebhooks();
      environment.awaitEnd(startWaiting(id));

      long second = startWaiting(id);
      await().atMost(IntegrationEnvironment.PATIENCE).until(() -> reads(id) >= 2);
      awaitAnotherEnd();

      assertThat(environment.isWaiting(second)).isTrue();
    }
  }

  @Test
  void callThatAPersonMadeStartsOneProcessThoughNoEventToldOfIt() {
    String agent = UUID.randomUUID().toString();
    String id = environment.bolna.simulateInboundCall(agent, "+919876543299");
    FilledTemplate start = FilledTemplate.named("bolna-inbound-call-ended-message-start.json");
    start.with("inbound.context", "inbound-sweeps");
    sweeping(agent).forEach(start::with);
    var event =
        Bpmn.createExecutableProcess("inbound-sweep")
            .startEvent("called")
            .message(start.messageName());
    start.properties().forEach(event::zeebeProperty);

    environment.deploy(event.endEvent().done());

    await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .until(() -> !environment.journal.instancesOf("inbound-sweep").isEmpty());
    assertThat(environment.post("inbound-sweeps", WebhookEvents.inbound(id)).statusCode())
        .isEqualTo(200);
    awaitAnotherEnd();
    assertThat(environment.journal.instancesOf("inbound-sweep")).hasSize(1);
    long instance = environment.journal.instancesOf("inbound-sweep").get(0);
    environment.awaitEnd(instance);
    assertThat(environment.variable(instance, "call").path("executionId").asText()).isEqualTo(id);
  }

  /** In a JVM of its own: a runtime that is closed does not deactivate what runs in it. */
  private RuntimeLaunch launch() {
    return RuntimeLaunch.with(environment.engine.clientSettings(), folder.resolve("runtime.log"))
        .withEnvironment("BOLNA_BASE_URL", environment.bolna.baseUri().toString())
        .withEnvironment("BOLNA_API_KEY", IntegrationEnvironment.API_KEY)
        .withEnvironment("BOLNA_WEBHOOK_SECRET", IntegrationEnvironment.SECRET);
  }

  private String callWithoutWebhooks() {
    environment.bolna.planFaultForNextCall(Fault.WEBHOOK_DROPPED);
    return environment.call();
  }

  /** Waits for another sweep, before which earlier messages have arrived. */
  private void awaitAnotherEnd() {
    environment.awaitEnd(startWaiting(callWithoutWebhooks()));
  }

  /** Starts the same process, because two processes would both receive the message. */
  private long startWaiting(String executionId) {
    return environment.startWaiting("waits", executionId);
  }

  private long reads(String id) {
    return environment.bolna.journal().requestsTo("GET /executions/{id}").stream()
        .filter(request -> request.path().endsWith(id))
        .count();
  }
}
