package io.github.camundabolna.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobTimeoutTest {

  private static final String OWN = "CONNECTOR_BOLNA_CALL_TIMEOUT";
  private static final String ALL = "CAMUNDA_CLIENT_WORKER_DEFAULTS_TIMEOUT";

  @Test
  void withoutSettingsItIsTheRuntimesDefault() {
    assertThat(read(Map.of())).isEqualTo(Duration.ofMinutes(5));
  }

  @ParameterizedTest
  @CsvSource({
    "60000, PT1M",
    "PT2M, PT2M",
    "pt2m, PT2M",
    "' 5000 ', PT5S",
    "30s, PT30S",
    "2m, PT2M",
    "1h, PT1H",
    "500ms, PT0.5S",
    "1d, PT24H"
  })
  void bothSettingsAreReadAsTheRuntimeReadsThem(String text, Duration timeout) {
    assertThat(read(Map.of(ALL, text))).isEqualTo(timeout);
    assertThat(read(Map.of(OWN, text))).isEqualTo(timeout);
  }

  @Test
  void theConnectorsOwnSettingComesFirst() {
    assertThat(read(Map.of(OWN, "1000", ALL, "PT9M"))).isEqualTo(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "PT-1S", "1 fortnight"})
  void aSettingOfNoSenseMakesEveryJobLateInsteadOfStoppingTheRuntime(String text) {
    assertThat(read(Map.of(ALL, text))).isEqualTo(Duration.ZERO);
  }

  @Test
  void ofSeveralNamesForAllWorkersTheShortestIsTheSafeOne() {
    assertThat(read(Map.of(ALL, "PT9M", "ZEEBE_CLIENT_JOB_TIMEOUT", "60000")))
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(read(Map.of("CAMUNDA_CLIENT_ZEEBE_DEFAULTS_TIMEOUT", "PT2M")))
        .isEqualTo(Duration.ofMinutes(2));
  }

  private static Duration read(Map<String, String> environment) {
    return JobTimeout.read(OWN, environment::get).value();
  }
}
