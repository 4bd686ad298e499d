package io.github.camundabolna.bolna.client.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.TestJson;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnedNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"$5.0\" | 5.0",
        "\"$ 12\" | 12",
        "\"5.25\" | 5.25",
        "500 | 5.00",
        "550.5 | 5.505",
        "0 | 0.00",
        "\"free\" |",
        "\"$-5\" |",
        "true |",
        "null |"
      })
  void textIsInDollarsAndNumberInCents(String price, BigDecimal dollars) {
    assertThat(withPrice(price).monthlyPrice().orElse(null)).isEqualTo(dollars);
  }

  private static OwnedNumber withPrice(String price) {
    return read("{\"id\": \"1\", \"phone_number\": \"+14155550100\", \"price\": " + price + "}");
  }

  @ParameterizedTest
  @CsvSource({
    "+14155550100, true",
    "14155550100, true",
    "+1 415-555-0100, true",
    "+14155550101, false",
    "4155550100, false"
  })
  void numberIsRecognizedInAnyNotation(String listed, boolean same) {
    assertThat(read("{\"id\": \"1\", \"phone_number\": \"" + listed + "\"}").is("+14155550100"))
        .isEqualTo(same);
  }

  private static OwnedNumber read(String json) {
    return OwnedNumber.read(TestJson.of(json)).orElseThrow();
  }
}
