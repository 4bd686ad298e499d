package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.localcamunda.records.JobFailure;
import io.github.camundabolna.localcamunda.runtime.RuntimeLaunch;
import io.github.camundabolna.localcamunda.runtime.RuntimeProcess;
import io.github.camundabolna.simulator.callingbox.CallingBoxSettings;
import io.github.camundabolna.simulator.callingbox.CallingBoxSimulator;
import io.github.camundabolna.simulator.callingbox.journal.DialedCall;
import io.github.camundabolna.simulator.fault.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A call that can't be taken back: whatever CallingBox answers, and although the runtime dies after
 * the request, the person is called once. All faults share one kill.
 *
 * <p>The clocks of the engine and of the simulator are moved, but the runtime's is real. So the
 * list shows each attempt what the test decides, and the test waits only until no attempt is surely
 * the first.
 */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class CallingBoxKilledRuntimeIT {

  private static final Duration LONG = Duration.ofMinutes(2);

  /** The default. */
  private static final Duration JOB_TIMEOUT = Duration.ofMinutes(5);

  private static final Duration SURELY_FIRST = Duration.ofSeconds(20);

  private static final Duration HOLD = Duration.ofSeconds(45);

  /** A call is listed only after the test has moved the simulator's clock. */
  private static final Duration UNTIL_LISTED = Duration.ofHours(1);

  private static final Duration HALF = UNTIL_LISTED.dividedBy(2);

  private static final String PLACE = "POST /v1/calls";

  /** Its job has no failure, because the runtime is killed while it waits for the answer. */
  private static final Fault UNANSWERED = Fault.TIME_OUT_AFTER_ACCEPT;

  private static final Map<Fault, String> NUMBERS =
      Map.of(
          Fault.GATEWAY_ERROR_AFTER_ACCEPT,
          "+14155530100",
          Fault.BAD_GATEWAY_AFTER_ACCEPT,
          "+14155540100",
          UNANSWERED,
          "+14155550100");

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final InstantSource movedClock = () -> Instant.now().plus(ahead.get());
  private final EmbeddedEngine engine = EmbeddedEngine.start();
  private final CallingBoxSimulator box =
      CallingBoxSimulator.start(
          CallingBoxSettings.defaults()
              .withApiKey(IntegrationEnvironment.CALLING_BOX_KEY)
              .withListingDelay(UNTIL_LISTED)
              .withClock(movedClock.withZone(ZoneOffset.UTC)));
  private final CamundaClient client = engine.newClient();
  private final ProcessStarter processes = new ProcessStarter(client);
  private final Map<Fault, Long> instances = new EnumMap<>(Fault.class);

  @BeforeAll
  void killAndRestart(@TempDir Path folder) {
    processes.deploy(CallingBoxProcesses.serviceTask("calls", CallingBoxProcesses.placeCall()));
    try (RuntimeProcess first = RuntimeProcess.start(launch(folder))) {
      first.awaitReady(LONG);
      start(Fault.GATEWAY_ERROR_AFTER_ACCEPT);
      awaitFailures(Fault.GATEWAY_ERROR_AFTER_ACCEPT, 1);
      start(Fault.BAD_GATEWAY_AFTER_ACCEPT);
      awaitFailures(Fault.BAD_GATEWAY_AFTER_ACCEPT, 1);
      ahead.set(HALF);
      start(UNANSWERED);
      Instant entered = Instant.now();
      await().atMost(LONG).until(() -> requests() == NUMBERS.size());
      first.kill();
      ahead.set(UNTIL_LISTED.plusMinutes(1));
      try (RuntimeProcess second = first.restart()) {
        second.awaitReady(LONG);
        await().atMost(LONG).until(() -> Instant.now().isAfter(entered.plus(SURELY_FIRST)));
        engine.advanceClock(JOB_TIMEOUT);
        finish();
      }
    }
  }

  /** Gives the unanswered call's job out twice before the call is listed, and once after. */
  private void finish() {
    awaitFailures(UNANSWERED, 1);
    engine.advanceClock(HOLD);
    awaitFailures(UNANSWERED, 2);
    ahead.set(UNTIL_LISTED.plus(UNTIL_LISTED));
    engine.advanceClock(HOLD);
    instances.values().forEach(this::awaitEnd);
  }

  @AfterAll
  void stop() {
    client.close();
    box.close();
    engine.close();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"TIME_OUT_AFTER_ACCEPT", "GATEWAY_ERROR_AFTER_ACCEPT", "BAD_GATEWAY_AFTER_ACCEPT"})
  void personIsCalledOnceAndTheProcessHasTheCall(Fault fault) {
    List<DialedCall> calls = box.journal().placedCallsTo(NUMBERS.get(fault));

    assertThat(calls).hasSize(1);
    assertThat(engine.journal().variables(instances.get(fault)).get("callId").asText())
        .isEqualTo(calls.get(0).id());
    assertThat(requests()).as("requests for calls").isEqualTo(NUMBERS.size());
  }

  /** The engine's clock was moved, but the runtime's own says that the call may be unlisted. */
  @Test
  void callThatIsNotListedYetHoldsItsJobBackWithoutCostingRetries() {
    List<JobFailure> failures = engine.journal().jobFailures(instances.get(UNANSWERED));

    assertThat(failures).hasSize(2);
    assertThat(failures)
        .allSatisfy(
            failure -> {
              assertThat(failure.message())
                  .contains("The call may have been placed", "CallingBox doesn't list it yet");
              assertThat(failure.retriesLeft()).isEqualTo(3);
            });
  }

  private void start(Fault fault) {
    box.planFaultForNextCall(fault);
    instances.put(
        fault, processes.start("calls", Map.of("phoneNumber", NUMBERS.get(fault), "name", "Zoe")));
  }

  /** A job that dials instead of failing ends too, so that the test can say so. */
  private void awaitFailures(Fault fault, int count) {
    long instance = instances.get(fault);
    await()
        .atMost(LONG)
        .until(
            () ->
                engine.journal().completed(instance)
                    || engine.journal().jobFailures(instance).size() >= count);
  }

  private void awaitEnd(long instance) {
    await().atMost(LONG).until(() -> engine.journal().completed(instance));
  }

  private long requests() {
    return box.journal().requestCount(PLACE);
  }

  private RuntimeLaunch launch(Path folder) {
    return RuntimeLaunch.with(engine.clientSettings(), folder.resolve("runtime.log"))
        .withEnvironment("CALLINGBOX_BASE_URL", box.baseUri().toString())
        .withEnvironment("CALLINGBOX_API_KEY", IntegrationEnvironment.CALLING_BOX_KEY);
  }
}
