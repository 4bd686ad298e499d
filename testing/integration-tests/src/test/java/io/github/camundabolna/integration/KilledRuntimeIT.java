package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.simulator.journal.PlacedCall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@link KilledRuntimeOnceIT} does the same for what sets up calls. All wait at the same time,
 * because a late job waits for 45 seconds.
 */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class KilledRuntimeIT {

  private static final Duration JOB_TIMEOUT = Duration.ofSeconds(6);
  private static final String CALL = "POST /call";
  private static final String BATCH = "POST /batches";

  private KilledRuntime withEnvironment;
  private KilledRuntime withSetting;

  @BeforeAll
  void killBoth(@TempDir Path folder) {
    withEnvironment =
        KilledRuntime.with(
            folder.resolve("environment.log"),
            launch ->
                launch
                    .withJobTimeout("Bolna call", JOB_TIMEOUT)
                    .withJobTimeout("Bolna batch", JOB_TIMEOUT));
    withSetting =
        KilledRuntime.withSetting(
            folder.resolve("setting.log"),
            "camunda.client.worker.defaults.timeout",
            JOB_TIMEOUT.toString());
    withEnvironment.begin(CALL, BolnaProcesses.makeCall());
    withEnvironment.begin(BATCH, BolnaProcesses.createBatch());
    withSetting.begin(CALL, BolnaProcesses.makeCall());
    withEnvironment.killAndRestart();
    withSetting.killAndRestart();
  }

  @AfterAll
  void stop() {
    withEnvironment.close();
    withSetting.close();
  }

  @Test
  void runtimeKilledBetweenTheCallAndTheEndOfItsJobDialsNobodyTwice() {
    assertThatCallWasPlacedOnce(withEnvironment);
  }

  @Test
  void runtimeKilledBetweenTheCreationOfABatchAndTheEndOfItsJobMakesOneBatch() {
    String batch = withEnvironment.result(BATCH, "batchId").asText();

    assertThat(withEnvironment.journal().batches()).hasSize(1);
    assertThat(withEnvironment.journal().requestCount(BATCH)).isEqualTo(1);
    assertThat(batch).isEqualTo(withEnvironment.journal().batches().get(0).batchId());
    assertThat(withEnvironment.journal().requestCount("POST /batches/{id}/schedule")).isEqualTo(1);
  }

  /** Before, the connector saw environment variables only, and took the job for a new one. */
  @Test
  void runtimeWhoseTimeoutIsSetElsewhereThanInItsEnvironmentDialsNobodyTwice() {
    assertThatCallWasPlacedOnce(withSetting);
  }

  private static void assertThatCallWasPlacedOnce(KilledRuntime runtime) {
    String execution = runtime.result(CALL, "executionId").asText();

    List<PlacedCall> placed = runtime.journal().placedCallsTo(KilledRuntime.CALLED);
    assertThat(placed).extracting(PlacedCall::executionId).containsExactly(execution);
    assertThat(runtime.journal().requestCount(CALL)).isEqualTo(1);
  }
}
