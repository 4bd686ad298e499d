package io.github.camundabolna.bolna.client.number;

import static io.github.camundabolna.testing.RecordedRequestAssertions.assertLine;
import static io.github.camundabolna.testing.RequestSamples.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.TestJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberClientTest {

  private static final String ID = "133b9a7d-59b1-49c4-b62a-c4924503e38b";
  private static final NumberOrder ORDER =
      new NumberOrder("US", "+14155550100", Optional.of("twilio"));

  @AutoClose private final MockApiServer bolna = new MockApiServer();
  private final BolnaClient any = bolna.client();
  private final NumberClient numbers = new NumberClient(any.http(), any.caller());

  @Test
  void listIsRead() {
    bolna.enqueue(
        200,
        """
        [{"id": "133b9a7d59b149c4b62ac4924503e38b", "humanized_created_at": "5 minutes ago",
          "created_at": "2024-01-23T05:14:37Z", "humanized_updated_at": "5 minutes ago",
          "updated_at": "2024-02-28T04:22:29Z", "renewal_at": "17th Dec, 2024",
          "phone_number": "+19876543210", "agent_id": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
          "price": "$5.0", "telephony_provider": "twilio", "rented": true}]\
        """);

    assertThat(numbers.numbers())
        .containsExactly(
            new OwnedNumber(
                ID,
                "+19876543210",
                Optional.of("twilio"),
                Optional.of("3c90c3cc-0d44-4b50-8888-8dd25736052a"),
                Optional.of(new BigDecimal("5.0")),
                Optional.of(true),
                Optional.of("17th Dec, 2024"),
                Optional.of(Instant.parse("2024-01-23T05:14:37Z"))));
    assertLine(bolna.takeRequest(), "GET /phone-numbers/all HTTP/1.1");
  }

  @Test
  void listedNumberNeedsOnlyItsIdAndItself() {
    bolna.enqueue(
        200,
        """
        [{"id": "n1", "phone_number": "+19876543210", "agent_id": null, "price": null},
         {"id": "n2"}, {"phone_number": "+19876543211"}, null,
         {"id": "n3", "phone_number": "+19876543212", "deleted": true}]\
        """);

    assertThat(numbers.numbers())
        .containsExactly(
            new OwnedNumber(
                "n1",
                "+19876543210",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void searchSendsEveryParameterInTheQuery() {
    bolna.enqueue(
        200,
        """
        [{"region": "San Francisco", "friendly_name": "Main", "locality": "Mission",
          "phone_number": "+14155550100", "provider": "twilio", "price": 5.25}]\
        """);

    assertThat(numbers.search(new NumberSearch("US", Optional.of("415"), Optional.of("twilio"))))
        .containsExactly(
            new AvailableNumber(
                "+14155550100",
                Optional.of("twilio"),
                Optional.of(new BigDecimal("5.25")),
                Optional.of("San Francisco"),
                Optional.of("Mission"),
                Optional.of("Main")));
    assertLine(
        bolna.takeRequest(),
        "GET /phone-numbers/search?country=US&pattern=415&provider=twilio HTTP/1.1");
  }

  @Test
  void searchNeedsOnlyACountry() {
    bolna.enqueue(200, "[{\"phone_number\": \"+918035739300\"}, {\"region\": \"Delhi\"}]");

    assertThat(numbers.search(new NumberSearch("IN", Optional.empty(), Optional.empty())))
        .extracting(AvailableNumber::phoneNumber)
        .containsExactly("+918035739300");
    assertLine(bolna.takeRequest(), "GET /phone-numbers/search?country=IN HTTP/1.1");
  }

  @Test
  void purchaseIsSentAndRead() {
    bolna.enqueue(
        200,
        """
        {"id": "133b9a7d-59b1-49c4-b62a-c4924503e38b", "agent_id": null, "bolna_owned": true,
         "deleted": false, "renewal": true, "payment_uuid": "de36c363-6a2d-4e83-ba5b-fbb8d0ac8c32",
         "phone_number": "+14155550100", "price": 500, "telephony_provider": "twilio",
         "telephony_sid": "14155550100", "created_at": "2025-07-27T20:51:49.468787",
         "updated_at": "2025-07-27T20:51:49.468796"}\
        """);

    assertThat(numbers.buy(ORDER))
        .isEqualTo(
            new OwnedNumber(
                ID,
                "+14155550100",
                Optional.of("twilio"),
                Optional.empty(),
                Optional.of(new BigDecimal("5.00")),
                Optional.of(true),
                Optional.empty(),
                Optional.of(Instant.parse("2025-07-27T20:51:49.468787Z"))));
    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "POST /phone-numbers/buy HTTP/1.1");
    assertThat(TestJson.of(request.getBody().utf8()))
        .isEqualTo(
            TestJson.of("{'country': 'US', 'phone_number': '+14155550100', 'provider': 'twilio'}"));
  }

  @Test
  void purchaseNeedsNoProvider() {
    bolna.enqueue(200, "{\"id\": \"n1\", \"phone_number\": \"+918035739300\"}");

    numbers.buy(new NumberOrder("IN", "+918035739300", Optional.empty()));

    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "POST /phone-numbers/buy HTTP/1.1");
    assertThat(request.getBody().utf8())
        .isEqualTo("{\"country\":\"IN\",\"phone_number\":\"+918035739300\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "400, REJECTED",
    "402, BALANCE_LOW",
    "403, UNAUTHORIZED",
    "429, SAFE_TO_RETRY",
    "500, UNKNOWN_OUTCOME"
  })
  void failedPurchaseIsReportedByItsKind(int status, Kind kind) {
    bolna.enqueue(status, "{\"error\": 1001, \"message\": \"Phone number is not available\"}");

    ApiException failure = failure(() -> numbers.buy(ORDER));

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure).hasMessageContaining("Phone number is not available");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"id\": \"n1\"}", "{\"phone_number\": \"+14155550100\"}"})
  void purchaseWithoutTheExpectedDataMayHaveHappened(String body) {
    bolna.enqueue(200, body);

    assertThat(failure(() -> numbers.buy(ORDER)).kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {ID, "133b9a7d59b149c4b62ac4924503e38b", "133B9A7D59B149C4B62AC4924503E38B"})
  void numberIsDeletedByItsUuid(String id) {
    bolna.enqueue(200, "{\"message\": \"removed\", \"state\": \"deleted\"}");

    numbers.delete(id);

    assertLine(bolna.takeRequest(), "DELETE /phone-numbers/" + ID + " HTTP/1.1");
  }

  @Test
  void deletionMayBeRepeated() {
    bolna.enqueue(500, "{}");

    assertThat(failure(() -> numbers.delete(ID)).kind()).isEqualTo(Kind.SAFE_TO_RETRY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"message\": \"none\"}", "[{\"id\": \"n1\""})
  void answerThatIsNoCompleteListIsNotTakenForAnEmptyOne(String body) {
    bolna.enqueue(200, body);

    assertThat(failure(numbers::numbers).kind()).isEqualTo(Kind.SAFE_TO_RETRY);
  }
}
