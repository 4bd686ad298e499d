package io.github.camundabolna.simulator.callingbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.callingbox.CallingBoxFixture;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallingBoxNumberRoutesTest {
  private final CallingBoxFixture fixture = CallingBoxFixture.open();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void accountHasTwoNumbersFromTheStart() {
    JsonNode numbers = fixture.get("/v1/numbers");
    assertThat(numbers.isArray()).isTrue();
    assertThat(numbers.findValuesAsText("e164")).containsExactly("+14155550100", "+14155550101");
  }

  @Test
  void purchasedNumberIsOwnedAndNoLongerForSale() {
    JsonNode bought = fixture.success(201, purchase("+14155550110"));
    assertThat(bought.path("e164").asText()).isEqualTo("+14155550110");
    assertThat(fixture.get("/v1/numbers").get(2)).isEqualTo(bought);
    assertThat(fixture.get("/v1/numbers/available").findValuesAsText("phone_number"))
        .doesNotContain("+14155550110");
    assertThat(fixture.error(400, purchase("+14155550110")))
        .isEqualTo("The number is not available");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 25",
    "?limit=3, 3",
    "?area_code=415, 20",
    "?area_code=212, 0",
    "?number_type=toll_free, 5",
    "?country_code=US, 25",
    "?country_code=CA, 0",
  })
  void offersAreFiltered(String query, int count) {
    assertThat(fixture.get("/v1/numbers/available" + query)).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({
    "?limit=0, limit: value is not from 1",
    "?limit=many, limit: value is not a whole number",
    "?number_type=mobile, 'number_type: value is not one of local, toll_free'",
  })
  void badQueryIsAnswered400WithASentence(String query, String sentence) {
    HttpResponse<String> response = fixture.caller().get("/v1/numbers/available" + query);
    assertThat(fixture.error(400, response)).startsWith(sentence);
  }

  @Test
  void numberOfAnotherCountryCannotBePurchased() {
    assertThat(fixture.error(400, purchase("+919800000000"))).startsWith("phone_number: ");
  }

  private HttpResponse<String> purchase(String e164) {
    return fixture.send("POST", "/v1/numbers/purchase", fixture.object().put("phone_number", e164));
  }
}
