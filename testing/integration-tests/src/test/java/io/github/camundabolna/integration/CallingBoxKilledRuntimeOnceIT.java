package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.localcamunda.runtime.RuntimeLaunch;
import io.github.camundabolna.localcamunda.runtime.RuntimeProcess;
import io.github.camundabolna.simulator.callingbox.CallingBoxSettings;
import io.github.camundabolna.simulator.callingbox.CallingBoxSimulator;
import io.github.camundabolna.simulator.fault.Fault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
class CallingBoxKilledRuntimeOnceIT {

  private static final Duration LONG = Duration.ofSeconds(90);

  /** How long after entry an attempt is surely the first. */
  private static final Duration SURELY_FIRST = Duration.ofSeconds(8);

  /** Clocks may differ by a minute. */
  private static final Duration JOB_TIMEOUT = SURELY_FIRST.plusMinutes(1);

  private static final int KILLED = 0;

  private final EmbeddedEngine engine = EmbeddedEngine.start();
  private final CallingBoxSimulator box =
      CallingBoxSimulator.start(
          CallingBoxSettings.defaults()
              .withApiKey(IntegrationEnvironment.CALLING_BOX_KEY)
              .withListingDelay(Duration.ofSeconds(2)));
  private final CamundaClient client = engine.newClient();
  private final ProcessStarter processes = new ProcessStarter(client);
  private final Map<String, Long> instances = new HashMap<>();

  @BeforeAll
  void killAndRestart(@TempDir Path folder) {
    CallingBoxChange.all()
        .forEach(
            each -> processes.deploy(BolnaProcesses.serviceTask(each.name(), each.template())));
    try (RuntimeProcess first = RuntimeProcess.start(launch(folder))) {
      first.awaitReady(LONG);
      CallingBoxChange.all().forEach(this::start);
      Instant entered = Instant.now();
      await()
          .atMost(LONG)
          .until(() -> CallingBoxChange.all().stream().allMatch(each -> requests(each) == 1));
      first.kill();
      engine.advanceClock(JOB_TIMEOUT);
      // Only the engine's clock was advanced, and the runtime compares its own with the entry.
      await().atMost(LONG).until(() -> Instant.now().isAfter(entered.plus(SURELY_FIRST)));
      try (RuntimeProcess second = first.restart()) {
        second.awaitReady(LONG);
        instances.values().forEach(this::awaitEndOrFailure);
      }
    }
  }

  @AfterAll
  void stop() {
    client.close();
    box.close();
    engine.close();
  }

  /** A thread for each job: all of them wait for a response at the same time. */
  private RuntimeLaunch launch(Path folder) {
    Map<String, String> settings = new HashMap<>(engine.clientSettings());
    settings.put("camunda.client.worker.defaults.timeout", JOB_TIMEOUT.toString());
    settings.put("camunda.client.execution-threads", "60");
    return RuntimeLaunch.with(settings, folder.resolve("runtime.log"))
        .withEnvironment("CALLINGBOX_BASE_URL", box.baseUri().toString())
        .withEnvironment("CALLINGBOX_API_KEY", IntegrationEnvironment.CALLING_BOX_KEY);
  }

  private void start(CallingBoxChange change) {
    String endpoint = box.createEndpoint(URI.create("http://localhost:9/once")).id();
    box.planFault(change.request(), Fault.TIME_OUT_AFTER_ACCEPT);
    instances.put(
        change.name(),
        processes.start(
            change.name(), Map.of("subject", change.subject(KILLED), "endpointId", endpoint)));
  }

  private void awaitEndOrFailure(long instance) {
    await()
        .atMost(LONG)
        .until(
            () ->
                engine.journal().completed(instance)
                    || !engine.journal().jobFailures(instance).isEmpty());
  }

  static List<CallingBoxChange> listed() {
    return CallingBoxChange.all().stream().filter(CallingBoxChange::listed).toList();
  }

  static List<CallingBoxChange> unlisted() {
    return CallingBoxChange.all().stream().filter(each -> !each.listed()).toList();
  }

  @ParameterizedTest
  @MethodSource("listed")
  void whatTheKilledRuntimeCreatedIsFound(CallingBoxChange change) {
    long instance = instances.get(change.name());

    assertThat(engine.journal().jobFailures(instance)).as("failures").isEmpty();
    assertThat(engine.journal().variables(instance).get("id").asText()).isNotEmpty();
    assertThat(requests(change)).as("requests").isOne();
  }

  @ParameterizedTest
  @MethodSource("unlisted")
  void whatTheKilledRuntimeMayHaveDoneIsNotDoneAgain(CallingBoxChange change) {
    assertThat(engine.journal().jobFailures(instances.get(change.name())).toString())
        .contains("An earlier attempt may have ", "Nothing was sent");
    assertThat(requests(change)).as("requests").isOne();
  }

  private long requests(CallingBoxChange change) {
    return box.journal().requestCount(change.request());
  }
}
