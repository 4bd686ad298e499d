package io.github.camundabolna.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {

  private record Fields(@WholeNumber Integer count) {}

  @ParameterizedTest
  @CsvSource({"2, 2", "2.0, 2", "2e2, 200", "-1.00, -1", "'\"7\"', 7"})
  void anyNotationOfAWholeNumberIsAccepted(String json, int count) throws Exception {
    assertThat(read(json)).isEqualTo(count);
  }

  @Test
  void anEmptyFieldStaysEmpty() throws Exception {
    assertThat(read("null")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "2.01", "-0.1", "1e-3", "2147483648.0", "\"0.5\""})
  void noFractionIsCutOff(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(InvalidFormatException.class);
  }

  private static Integer read(String json) throws JsonProcessingException {
    return ConnectorsObjectMapperSupplier.getCopy()
        .readValue("{\"count\": " + json + "}", Fields.class)
        .count();
  }
}
