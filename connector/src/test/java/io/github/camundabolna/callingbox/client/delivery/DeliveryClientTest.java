package io.github.camundabolna.callingbox.client.delivery;

import static io.github.camundabolna.testing.RequestSamples.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.testing.CallingBoxError;
import io.github.camundabolna.testing.MockCallingBox;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryClientTest {

  private static final String ID = "9c1d9f9e-21a1-4f6d-8fce-bf4a4b8a9e3f";
  private static final String REDELIVER = "POST /v1/webhook_deliveries/" + ID + "/redeliver";

  private static final String COMPLETE =
      """
      {'id': '9c1d9f9e-21a1-4f6d-8fce-bf4a4b8a9e3f', 'org_id': 'o1', 'endpoint_id': 'e1',
       'call_id': 'c1', 'event_type': 'call.completed', 'url': 'https://host.example/box',
       'status': 'exhausted', 'attempt_count': 8, 'manual_retry_count': 1,
       'next_attempt_at': '2026-04-15T14:30:50Z', 'last_error': 'timeout',
       'last_response_status': 503, 'delivered_at': '2026-04-15T14:30:51Z',
       'created_at': '2026-04-15T14:30:40Z', 'updated_at': '2026-04-15T14:30:52Z'}\
      """;

  private static final EventDelivery DELIVERY =
      new EventDelivery(
          ID,
          DeliveryStatus.EXHAUSTED,
          Optional.of("e1"),
          Optional.of("c1"),
          Optional.of("call.completed"),
          Optional.of(new WebhookUrl("https://host.example/box")),
          Optional.of(BigDecimal.valueOf(8)),
          Optional.of(BigDecimal.ONE),
          Optional.of("timeout"),
          Optional.of(BigDecimal.valueOf(503)),
          Optional.of(Instant.parse("2026-04-15T14:30:50Z")),
          Optional.of(Instant.parse("2026-04-15T14:30:51Z")),
          Optional.of(Instant.parse("2026-04-15T14:30:40Z")),
          Optional.of(Instant.parse("2026-04-15T14:30:52Z")));

  @AutoClose private final MockCallingBox box = new MockCallingBox();

  @Test
  void listSendsEveryParameterAndReadsTheEnvelope() {
    DeliveryQuery query =
        new DeliveryQuery(
            Optional.of("e1"),
            Optional.of("c1"),
            Optional.of(DeliveryStatus.EXHAUSTED),
            Optional.of(200));
    box.enqueue(200, "{'data': [" + COMPLETE + "]}");

    assertThat(box.deliveries().deliveries(query)).containsExactly(DELIVERY);
    box.assertSent(
        "GET /v1/webhook_deliveries?endpoint_id=e1&call_id=c1&status=exhausted&limit=200");
  }

  @Test
  void listNeedsNoParameterAndADeliveryOnlyItsId() {
    box.enqueue(200, "{'data': [{'id': 'd1', 'endpoint_id': null}, {'status': 'pending'}, null]}");

    assertThat(box.deliveries().deliveries(DeliveryQuery.ALL))
        .containsExactly(
            new EventDelivery(
                "d1",
                DeliveryStatus.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    box.assertSent("GET /v1/webhook_deliveries");
  }

  @ParameterizedTest
  @CsvSource({
    "pending, PENDING",
    "delivered, DELIVERED",
    "exhausted, EXHAUSTED",
    "Delivered, DELIVERED",
    "lost, UNKNOWN",
    "'', UNKNOWN"
  })
  void statusIsReadLeniently(String text, DeliveryStatus status) {
    box.enqueue(200, "[{'id': 'd1', 'status': '" + text + "'}]");

    assertThat(box.deliveries().deliveries(DeliveryQuery.ALL))
        .extracting(EventDelivery::status)
        .containsExactly(status);
  }

  @Test
  void deliveryIsRepeated() {
    assertThat(box.enqueue(200, COMPLETE).deliveries().redeliver(ID)).isEqualTo(DELIVERY);

    box.assertSent(REDELIVER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]"})
  void answerWithoutAnIdIsNoDeliveryAndCanBeRepeated(String body) {
    box.enqueue(200, body);

    assertThat(failure(() -> box.deliveries().redeliver(ID)).kind()).isEqualTo(Kind.SAFE_TO_RETRY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{'data': null}", "{'data': [{'id': 'd1'}"})
  void answerThatIsNoCompleteListIsNotTakenForAnEmptyOne(String body) {
    box.enqueue(200, body);

    assertThat(failure(() -> box.deliveries().deliveries(DeliveryQuery.ALL)).kind())
        .isEqualTo(Kind.SAFE_TO_RETRY);
  }

  @ParameterizedTest
  @EnumSource
  void errorHasItsKindAndTheSentence(CallingBoxError error) {
    error.assertFails(
        box, "GET /v1/webhook_deliveries", () -> box.deliveries().deliveries(DeliveryQuery.ALL));
    error.assertFails(box, REDELIVER, () -> box.deliveries().redeliver(ID));
  }
}
