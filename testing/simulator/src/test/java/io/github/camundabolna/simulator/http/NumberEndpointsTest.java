package io.github.camundabolna.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.SimulatorFixture;
import io.github.camundabolna.simulator.fault.Fault;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberEndpointsTest {
  private static final String NUMBER = "+14155550100";

  @AutoClose private final SimulatorFixture fixture = SimulatorFixture.open();

  @Test
  void boughtNumberIsListedAndNoLongerForSale() {
    assertThat(forSale("country=US")).contains(NUMBER);

    assertThat(buy("US", NUMBER).statusCode()).isEqualTo(200);

    assertThat(owned()).containsExactly("+918035739222", NUMBER);
    assertThat(forSale("country=US")).doesNotContain(NUMBER);
    assertThat(buy("US", NUMBER).body()).contains("Phone number is not available");
    assertThat(owned()).hasSize(2);
  }

  @Test
  void deletedNumberIsNotListed() {
    String id = fixture.parse(buy("US", NUMBER).body()).get("id").asText();
    JsonNode row = fixture.getJson("/phone-numbers/all").get(1);
    assertThat(row.get("id").asText()).isEqualTo(id.replace("-", ""));

    assertThat(delete(row.get("id").asText()).statusCode()).isEqualTo(200);

    assertThat(owned()).containsExactly("+918035739222");
    assertThat(delete(id).statusCode()).isEqualTo(400);
  }

  @Test
  void numberIsBoughtAlthoughTheResponseIsLost() {
    fixture.simulator().planFault("POST /phone-numbers/buy", Fault.ERROR_AFTER_ACCEPT);

    assertThat(buy("US", NUMBER).statusCode()).isEqualTo(500);

    assertThat(owned()).contains(NUMBER);
  }

  @ParameterizedTest
  @CsvSource({
    "country=US, 20",
    "country=IN, 20",
    "country=US&pattern=212, 10",
    "country=US&provider=twilio, 10",
    "country=IN&pattern=803&provider=vobiz, 0"
  })
  void searchFiltersByAllItIsAsked(String query, int count) {
    assertThat(forSale(query)).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({"pattern=415", "country=GB", "country=US&provider=x", "country=US&pattern=4"})
  void searchRefusesWhatItDoesNotKnow(String query) {
    assertThat(fixture.get("/phone-numbers/search?" + query).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | country",
        "{\"country\":\"US\"} | phone_number",
        "{\"country\":\"US\",\"phone_number\":\"4155550100\"} | phone_number",
        "{\"country\":\"GB\",\"phone_number\":\"+14155550100\"} | country",
        "{\"country\":\"US\",\"phone_number\":\"+14155550100\",\"provider\":\"x\"} | provider",
        "[] | dict"
      })
  void purchaseRefusesWhatTheContractDoes(String body, String named) {
    HttpResponse<String> answer = fixture.post("/phone-numbers/buy", body);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(named);
  }

  @ParameterizedTest
  @CsvSource({"IN, +14155550100", "US, +14155550999"})
  void numberThatIsNotForSaleThereIsRefused(String country, String number) {
    assertThat(buy(country, number).statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> buy(String country, String number) {
    return fixture.post(
        "/phone-numbers/buy",
        "{\"country\":\"%s\",\"phone_number\":\"%s\"}".formatted(country, number));
  }

  private HttpResponse<String> delete(String id) {
    return fixture.send("DELETE", "/phone-numbers/" + id, "");
  }

  private Iterable<String> owned() {
    return fixture.getJson("/phone-numbers/all").findValuesAsText("phone_number");
  }

  private Iterable<String> forSale(String query) {
    return fixture.getJson("/phone-numbers/search?" + query).findValuesAsText("phone_number");
  }
}
