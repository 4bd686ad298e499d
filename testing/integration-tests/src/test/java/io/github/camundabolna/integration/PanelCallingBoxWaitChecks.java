package io.github.camundabolna.integration;

import static io.github.camundabolna.integration.IntegrationEnvironment.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

/** The expected results of the scenarios with a wait for a CallingBox call. */
record PanelCallingBoxWaitChecks(IntegrationEnvironment environment) implements PanelChecks {

  private static final String WAIT = "callingbox-wait-for-call-";
  private static final String POLL = "callingbox-wait-for-call-polling-";
  private static final String NUMBER = "+14155552304";

  @Override
  public Map<String, Runnable> runs() {
    Map<String, Runnable> runs = new HashMap<>();
    for (String element : new String[] {"catch-event", "receive-task", "boundary-event"}) {
      runs.put(WAIT + element, () -> endsByAnEvent(WAIT + element));
      runs.put(POLL + element, () -> ends(POLL + element, "call", account().place(NUMBER)));
    }
    return runs;
  }

  private void endsByAnEvent(String process) {
    environment.deploy(
        CallingBoxWaits.receiver("receiver-" + process, "panel-" + process, Map.of()));
    environment.runtime.awaitWebhook("panel-" + process, PATIENCE);

    ends(process, "ended", account().place(NUMBER, environment.webhook("panel-" + process)));
  }

  private void ends(String process, String variable, String callId) {
    long instance = environment.start(process, Map.of("callId", callId));

    environment.awaitEnd(instance);

    assertThat(environment.variable(instance, variable).path("callId").asText()).isEqualTo(callId);
    assertThat(environment.variable(instance, variable).path("outcome").asText()).isEqualTo("busy");
    assertThat(environment.journal.history(instance).orElseThrow().endEvent())
        .contains(process.endsWith("boundary-event") ? "Notified" : "End");
  }

  private CallingBoxAccount account() {
    return new CallingBoxAccount(environment);
  }
}
