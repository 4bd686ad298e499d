package io.github.camundabolna.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.input.InvalidInputException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrelationKeyTest {

  @Test
  void keyIsAddedToTheOtherValues() {
    assertThat(CorrelationKey.addTo(Map.of("name", "Asha"), "7", "userData"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("name", "Asha", "camunda_element_instance_key", "7"));
  }

  @Test
  void aProcessCannotSetTheKey() {
    assertThatThrownBy(
            () -> CorrelationKey.addTo(Map.of(CorrelationKey.NAME, "8"), "7", "userData"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "userData must not contain \"camunda_element_instance_key\": the connector sets it to"
                + " prevent duplicate calls");
  }
}
