package io.github.camundabolna.callingbox.client.number;

import static io.github.camundabolna.testing.RequestSamples.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.testing.CallingBoxError;
import io.github.camundabolna.testing.MockCallingBox;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallingBoxNumberClientTest {

  private static final String COMPLETE =
      """
      {'id': 'n1', 'e164': '+15551234567', 'friendly_name': 'Desk', 'country_code': 'US',
       'number_type': 'local', 'status': 'active', 'monthly_cost_cents': 150,
       'purchased_at': '2023-11-07T05:31:56Z', 'inbound_agent_id': 'a1',
       'outbound_agent_ids': ['a2', 'a3']}\
      """;

  private static final CallingBoxNumber NUMBER =
      new CallingBoxNumber(
          "n1",
          "+15551234567",
          Optional.of("Desk"),
          Optional.of("US"),
          Optional.of("local"),
          Optional.of("active"),
          Optional.of(new BigDecimal("1.50")),
          Optional.of(Instant.parse("2023-11-07T05:31:56Z")),
          Optional.of("a1"),
          List.of("a2", "a3"));

  @AutoClose private final MockCallingBox box = new MockCallingBox();

  @Test
  void numbersAreListed() {
    box.enqueue(200, "[" + COMPLETE + "]");

    assertThat(box.numbers().numbers()).containsExactly(NUMBER);
    box.assertSent("GET /v1/numbers");
  }

  @Test
  void listedNumberNeedsOnlyItsIdAndItself() {
    box.enqueue(
        200,
        "[{'id': 'n1', 'e164': '+15551234567'}, {'id': 'n2'}, {'e164': '+15551234568'}, null]");

    assertThat(box.numbers().numbers())
        .containsExactly(
            new CallingBoxNumber(
                "n1",
                "+15551234567",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
  }

  @Test
  void searchSendsEveryParameter() {
    box.enqueue(
        200,
        """
        [{'phone_number': '+14155551234', 'country_code': 'US', 'number_type': 'local',
          'state': 'CA', 'locality': 'San Francisco', 'monthly_cost_cents': 100,
          'upfront_cost_cents': 0, 'currency': 'USD'}]\
        """);
    OfferSearch search =
        new OfferSearch(
            Optional.of("US"), Optional.of("415"), Optional.of("local"), Optional.of(5));

    assertThat(box.numbers().offers(search))
        .containsExactly(
            new NumberOffer(
                "+14155551234",
                Optional.of("US"),
                Optional.of("local"),
                Optional.of("CA"),
                Optional.of("San Francisco"),
                Optional.of(new BigDecimal("1.00")),
                Optional.of(new BigDecimal("0.00")),
                Optional.of("USD")));
    box.assertSent(
        "GET /v1/numbers/available?country_code=US&area_code=415&number_type=local&limit=5");
  }

  @Test
  void searchNeedsNoParameterAndAnOfferOnlyItsNumber() {
    box.enqueue(200, "[{'phone_number': '+14155551234'}, {'state': 'CA'}]");

    assertThat(box.numbers().offers(OfferSearch.ALL))
        .extracting(NumberOffer::phoneNumber)
        .containsExactly("+14155551234");
    box.assertSent("GET /v1/numbers/available");
  }

  @Test
  void purchaseIsSentAndRead() {
    box.enqueue(201, COMPLETE);

    assertThat(box.numbers().purchase("+15551234567")).isEqualTo(NUMBER);
    box.assertSent("POST /v1/numbers/purchase", "{'phone_number': '+15551234567'}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{'id': 'n1'}", "{'e164': '+15551234567'}"})
  void purchaseWithoutTheExpectedDataMayHaveHappened(String body) {
    box.enqueue(201, body);

    assertThat(failure(() -> box.numbers().purchase("+15551234567")).kind())
        .isEqualTo(Kind.UNKNOWN_OUTCOME);
  }

  @ParameterizedTest
  @EnumSource
  void errorHasItsKindAndTheSentence(CallingBoxError error) {
    error.assertFailsOnce(
        box, "POST /v1/numbers/purchase", () -> box.numbers().purchase("+15551234567"));
    error.assertFails(box, "GET /v1/numbers", () -> box.numbers().numbers());
    error.assertFails(
        box, "GET /v1/numbers/available", () -> box.numbers().offers(OfferSearch.ALL));
  }
}
