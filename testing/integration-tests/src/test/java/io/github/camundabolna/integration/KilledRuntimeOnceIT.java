package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.CamundaClient;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.localcamunda.runtime.RuntimeLaunch;
import io.github.camundabolna.localcamunda.runtime.RuntimeProcess;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import io.github.camundabolna.simulator.fault.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each request has its effect, and the runtime is killed before the response. After the timeout of
 * the jobs, a runtime that knows nothing of that gets them. All operations share one kill.
 */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class KilledRuntimeOnceIT {

  private static final Duration LONG = Duration.ofSeconds(90);

  /** As long as clocks may differ, so that no attempt is surely the first. */
  private static final Duration JOB_TIMEOUT = Duration.ofMinutes(1);

  private static final int KILLED = 0;
  private static final int DELETED = 1;
  private static final int PREPARED = 9;

  private final EmbeddedEngine engine = EmbeddedEngine.start();
  private final BolnaSimulator bolna =
      BolnaSimulator.start(
          SimulatorSettings.defaults()
              .withApiKey(IntegrationEnvironment.API_KEY)
              .withListingDelay(Duration.ofSeconds(2)));
  private final CamundaClient client = engine.newClient();
  private final ProcessStarter processes = new ProcessStarter(client);
  private final SimulatedAccount account = new SimulatedAccount(bolna);
  private final Map<String, Object> variables = new HashMap<>();
  private final Map<String, Long> instances = new HashMap<>();
  private final Map<String, String> deletedIds = new HashMap<>();

  @BeforeAll
  void killAndRestart(@TempDir Path folder) {
    try (RuntimeProcess first = RuntimeProcess.start(launch(folder))) {
      first.awaitReady(LONG);
      prepare();
      startAll();
      first.kill();
      engine.advanceClock(JOB_TIMEOUT);
      try (RuntimeProcess second = first.restart()) {
        second.awaitReady(LONG);
        instances.values().forEach(this::awaitEndOrIncident);
      }
    }
  }

  @AfterAll
  void stop() {
    client.close();
    bolna.close();
    engine.close();
  }

  /** A thread for each job: all of them wait for a response at the same time. */
  private RuntimeLaunch launch(Path folder) {
    Map<String, String> settings = new HashMap<>(engine.clientSettings());
    settings.put("camunda.client.worker.defaults.timeout", JOB_TIMEOUT.toString());
    settings.put("camunda.client.execution-threads", "60");
    return RuntimeLaunch.with(settings, folder.resolve("runtime.log"))
        .withEnvironment("BOLNA_BASE_URL", bolna.baseUri().toString())
        .withEnvironment("BOLNA_API_KEY", IntegrationEnvironment.API_KEY)
        .withEnvironment("SIP_PASSWORD", IntegrationEnvironment.SIP_PASSWORD)
        .withEnvironment("OPENAI_API_KEY", IntegrationEnvironment.PROVIDER_KEY);
  }

  private void prepare() {
    Creations.all()
        .forEach(
            each -> processes.deploy(BolnaProcesses.serviceTask(each.name(), each.template())));
    Deletion.all()
        .forEach(
            each -> processes.deploy(BolnaProcesses.serviceTask(each.name(), each.template())));
    variables.put("document", List.of(processes.document("once.pdf", "%PDF-1.7 once")));
    variables.put("agentId", created(Creations.agent(), PREPARED));
    variables.put("trunkId", created(Creations.trunk(), PREPARED));
    Deletion.all().forEach(each -> deletedIds.put(each.name(), created(each.creation(), DELETED)));
  }

  private void startAll() {
    for (Creation creation : Creations.all()) {
      bolna.planFault(creation.request(), Fault.TIME_OUT_AFTER_ACCEPT);
      instances.put(creation.name(), start(creation, KILLED));
    }
    for (Deletion deletion : Deletion.all()) {
      bolna.planFault(deletion.request(), Fault.TIME_OUT_AFTER_ACCEPT);
      Map<String, Object> all = new HashMap<>(variables);
      all.put("id", deletedIds.get(deletion.name()));
      instances.put(deletion.name(), processes.start(deletion.name(), all));
    }
    await().atMost(LONG).until(() -> Creations.all().stream().allMatch(this::isRequested));
    await()
        .atMost(LONG)
        .until(
            () ->
                Deletion.all().stream()
                    .allMatch(each -> bolna.journal().requestCount(each.request()) == 1));
  }

  private boolean isRequested(Creation creation) {
    return requests(creation) == 1;
  }

  private long requests(Creation creation) {
    return account.requestsWith(creation.request(), creation.subject(KILLED));
  }

  static List<Creation> creations() {
    return Creations.all();
  }

  static List<Deletion> deletions() {
    return Deletion.all();
  }

  @ParameterizedTest
  @MethodSource("creations")
  void whatTheKilledRuntimeCreatedIsFound(Creation creation) {
    JsonNode ids = result(creation.name(), "ids");

    assertThat(requests(creation)).as("requests").isEqualTo(1);
    assertThat(Creation.ids(ids))
        .as("IDs in the process, and at Bolna")
        .isNotEmpty()
        .containsExactlyElementsOf(creation.inventory().idsOf(creation.subject(KILLED), account));
  }

  @ParameterizedTest
  @MethodSource("deletions")
  void whatTheKilledRuntimeDeletedCountsAsDone(Deletion deletion) {
    JsonNode already = result(deletion.name(), "already");

    assertThat(already.asBoolean()).as("deleted by the killed runtime").isTrue();
    assertThat(deletion.creation().inventory().hasId(deletedIds.get(deletion.name()), account))
        .isFalse();
  }

  private JsonNode result(String operation, String variable) {
    long instance = instances.get(operation);
    assertThat(engine.journal().openIncidents(instance)).as("incidents").isEmpty();
    return engine.journal().variables(instance).get(variable);
  }

  private String created(Creation creation, int number) {
    long instance = start(creation, number);
    awaitEndOrIncident(instance);
    return engine.journal().variables(instance).get("ids").get(0).asText();
  }

  private long start(Creation creation, int number) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put("subject", creation.subject(number));
    return processes.start(creation.name(), all);
  }

  /** An incident of one operation leaves the others to their own tests. */
  private void awaitEndOrIncident(long instance) {
    await()
        .atMost(LONG)
        .until(
            () ->
                engine.journal().completed(instance)
                    || !engine.journal().openIncidents(instance).isEmpty());
  }
}
