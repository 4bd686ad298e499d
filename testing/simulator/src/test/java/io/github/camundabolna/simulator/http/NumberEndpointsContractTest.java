package io.github.camundabolna.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.ContractTestBase;
import org.junit.jupiter.api.Test;

class NumberEndpointsContractTest extends ContractTestBase {

  private static final String BUY =
      "{\"country\":\"US\",\"phone_number\":\"+14155550100\",\"provider\":\"twilio\"}";

  @Test
  void listOfNumbers() {
    fixture.post("/phone-numbers/buy", BUY);

    contract.check(fixture.getJson("/phone-numbers/all"), "get", "/phone-numbers/all", 200);
  }

  @Test
  void search() {
    for (String query : new String[] {"country=US", "country=IN&pattern=226&provider=vobiz"}) {
      JsonNode found = fixture.getJson("/phone-numbers/search?" + query);
      assertThat(found).isNotEmpty();
      contract.check(found, "get", "/phone-numbers/search", 200);
    }
    contract.check(
        fixture.getJson("/phone-numbers/search?country=GB"), "get", "/phone-numbers/search", 400);
  }

  @Test
  void purchase() {
    contract.check(parse(BUY), "PurchasePhoneNumberRequest");
    JsonNode bought = parse(fixture.post("/phone-numbers/buy", BUY).body());
    contract.check(bought, "post", "/phone-numbers/buy", 200);
    JsonNode refused = parse(fixture.post("/phone-numbers/buy", BUY).body());
    contract.check(refused, "post", "/phone-numbers/buy", 400);
  }

  @Test
  void deletion() {
    String id = parse(fixture.post("/phone-numbers/buy", BUY).body()).get("id").asText();
    String path = "/phone-numbers/" + id;

    assertThat(parse(fixture.send("DELETE", path, "").body()))
        .isEqualTo(contract.example("delete", "/phone-numbers/{phone_number_id}", 200));
    contract.check(
        parse(fixture.send("DELETE", path, "").body()),
        "delete",
        "/phone-numbers/{phone_number_id}",
        400);
  }

  private JsonNode parse(String body) {
    return fixture.parse(body);
  }
}
