package io.github.camundabolna.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobTimeoutTest {

  private static final String TYPE = "io.github.camundabolna:call:1";
  private static final String OWN = "CONNECTOR_BOLNA_CALL_TIMEOUT";
  private static final String ALL = "camunda.client.worker.defaults.timeout";
  private static final String OVERRIDE = "camunda.client.worker.override[" + TYPE + "].timeout";

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
  void everySettingIsReadAsTheRuntimeReadsIt(String text, Duration timeout) {
    assertThat(read(Map.of(ALL, text))).isEqualTo(timeout);
    assertThat(read(Map.of(OWN, text))).isEqualTo(timeout);
    assertThat(read(Map.of(OWN, "1d", OVERRIDE, text))).isEqualTo(timeout);
  }

  @Test
  void theConnectorsOwnSettingComesBeforeThatOfAllWorkers() {
    assertThat(read(Map.of(OWN, "1000", ALL, "PT9M"))).isEqualTo(Duration.ofSeconds(1));
    assertThat(read(Map.of(OWN, "PT9M", ALL, "1000"))).isEqualTo(Duration.ofMinutes(9));
  }

  /** It decides from 8.9 on, and has no effect in 8.8. */
  @Test
  void theSettingOfTheJobTypeCountsWhereItIsShorter() {
    assertThat(read(Map.of(OVERRIDE, "PT10S"))).isEqualTo(Duration.ofSeconds(10));
    assertThat(read(Map.of(OVERRIDE, "PT10S", OWN, "PT9M"))).isEqualTo(Duration.ofSeconds(10));
    assertThat(read(Map.of(OVERRIDE, "PT1H"))).isEqualTo(Duration.ofMinutes(5));
    assertThat(read(Map.of(OVERRIDE, "PT1H", ALL, "20s"))).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void theSettingOfAJobTypeThatWasRenamedIsFoundUnderItsNewName() {
    Map<String, String> settings =
        Map.of(
            "CONNECTOR_BOLNA_CALL_TYPE", "calls",
            "camunda.client.worker.override[calls].timeout", "PT7S");

    assertThat(read(settings)).isEqualTo(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "PT-1S", "1 fortnight", "99999999999999999999d"})
  void aSettingOfNoSenseMakesEveryJobLateInsteadOfStoppingTheRuntime(String text) {
    assertThat(read(Map.of(ALL, text))).isEqualTo(Duration.ZERO);
    assertThat(read(Map.of(OVERRIDE, text))).isEqualTo(Duration.ZERO);
  }

  @Test
  void ofSeveralNamesForAllWorkersTheShortestIsTheSafeOne() {
    assertThat(read(Map.of(ALL, "PT9M", "zeebe.client.job.timeout", "60000")))
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(read(Map.of("camunda.client.zeebe.defaults.timeout", "PT2M")))
        .isEqualTo(Duration.ofMinutes(2));
  }

  @ParameterizedTest
  @CsvSource({
    "PT5M, PT10S, PT10S",
    "PT10S, PT5M, PT10S",
    "PT5M, ' PT10S ', PT10S",
    "PT5M, ' ', PT5M",
    "PT5M, 10000, PT0S",
    "PT5M, P1M, PT0S",
    "PT5M, PT-1S, PT0S",
    "PT0S, PT5M, PT0S"
  })
  void theHeaderOfAJobCountsWhereItIsShorter(Duration worker, String header, Duration timeout) {
    assertThat(new JobTimeout(worker).forJobWith(Map.of("jobTimeout", header)).value())
        .isEqualTo(timeout);
  }

  private static Duration read(Map<String, String> settings) {
    return JobTimeout.read("BOLNA_CALL", TYPE, settings::get).value();
  }
}
