package io.github.camundabolna.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.connector.api.error.ConnectorInputException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDurationTest {

  private static final IsoDuration PAUSE =
      new IsoDuration(
          "the pause", Duration.ofSeconds(5), Duration.ofDays(2), Duration.ofMinutes(5));

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void emptyFieldMeansTheUsual(String text) {
    assertThat(PAUSE.read(text)).isEqualTo(Duration.ofMinutes(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1H", "PT60M", " pt3600s "})
  void durationIsRead(String text) {
    assertThat(PAUSE.read(text)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void limitsAreAllowed() {
    assertThat(PAUSE.read("PT5S")).isEqualTo(Duration.ofSeconds(5));
    assertThat(PAUSE.read("P2D")).isEqualTo(Duration.ofDays(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT4.999S", "P2DT1S", "-PT1H", "5 minutes", "P1M", "300"})
  void everythingElseIsReportedWithFieldValueAndFormat(String text) {
    assertThatThrownBy(() -> PAUSE.read(text))
        .isInstanceOf(ConnectorInputException.class)
        .hasMessageContaining(
            "the pause must be an ISO 8601 duration from PT5S to P2D, like PT5M, but was \"%s\""
                .formatted(text));
  }
}
