package io.github.camundabolna.localcamunda.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuntimeVersionTest {

  @ParameterizedTest
  @CsvSource({
    "8.8.7, false",
    "8.8.16, false",
    "8.9.0-alpha3, false",
    "8.9.0, true",
    "8.9.7, true",
    "8.10.0-alpha4, true",
    "8.10.0, true",
  })
  void anAlphaComesBeforeItsReleaseAndTenAfterNine(String version, boolean reaches) {
    assertThat(RuntimeVersion.isAtLeast(version, "8.9.0")).isEqualTo(reaches);
  }
}
