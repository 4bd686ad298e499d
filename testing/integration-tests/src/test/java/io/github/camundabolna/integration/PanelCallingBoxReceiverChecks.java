package io.github.camundabolna.integration;

import static io.github.camundabolna.integration.IntegrationEnvironment.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The expected results of the scenarios with a receiver for CallingBox's events. */
record PanelCallingBoxReceiverChecks(IntegrationEnvironment environment) implements PanelChecks {

  private static final String RECEIVER = "callingbox-receiver-";
  private static final String INBOUND = "callingbox-inbound-call";
  private static final String WAIT = "panel-callingbox-wait";

  @Override
  public Map<String, Runnable> runs() {
    Map<String, Runnable> runs = new HashMap<>();
    for (String element : List.of("catch-event", "receive-task", "boundary-event")) {
      runs.put(RECEIVER + element, () -> receives(RECEIVER + element));
    }
    runs.put(INBOUND, this::startsOnce);
    return runs;
  }

  private void receives(String path) {
    environment.runtime.awaitWebhook(path, PATIENCE);
    environment.deploy(CallingBoxWaits.waiting(WAIT));
    String callId =
        new CallingBoxAccount(environment).place("+14155552404", environment.webhook(path));

    long instance = environment.start(WAIT, Map.of("callId", callId));
    environment.awaitEnd(instance);

    assertThat(environment.variable(instance, "call").path("callId").asText()).isEqualTo(callId);
    assertThat(environment.variable(instance, "call").path("outcome").asText()).isEqualTo("busy");
  }

  private void startsOnce() {
    environment.runtime.awaitWebhook(INBOUND, PATIENCE);
    environment.callingBox.setWebhookUrl(
        IntegrationEnvironment.AGENT, URI.create(environment.webhook(INBOUND)));

    String callId =
        environment.callingBox.simulateInboundCall(IntegrationEnvironment.AGENT, "+14155552499");

    await().atMost(PATIENCE).until(() -> !environment.journal.instancesOf(INBOUND).isEmpty());
    List<Long> started = environment.journal.instancesOf(INBOUND);
    environment.awaitEnd(started.get(0));
    assertThat(started).hasSize(1);
    assertThat(environment.variable(started.get(0), "call").path("callId").asText())
        .isEqualTo(callId);
  }
}
