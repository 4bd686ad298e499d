package io.github.camundabolna.simulator.callingbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.simulator.ReceivedWebhook;
import io.github.camundabolna.simulator.callingbox.call.CallEventType;
import io.github.camundabolna.simulator.callingbox.call.CallObjectWriter;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxCall;
import io.github.camundabolna.simulator.webhook.DeliveryAttempt;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventSenderTest {
  private final EventsFixture fixture = new EventsFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @ParameterizedTest
  @CsvSource({
    "00, queued initiated ringing answered completed",
    "02, queued initiated ringing no_answer",
    "04, queued initiated ringing busy",
    "05, queued initiated failed",
    "11, queued initiated ringing canceled"
  })
  void eventsComeInOrder(String digits, String types) {
    List<String> expected = Stream.of(types.split(" ")).map(type -> "call." + type).toList();
    fixture.place("+141555501" + digits, fixture.url("call"));
    fixture.awaitType("call", expected.getLast());
    assertThat(fixture.types("call")).containsExactlyElementsOf(expected);
  }

  @Test
  void bodyIsAnEnvelopeWithTheCallAsItIsThen() throws IOException {
    CallingBoxCall call = fixture.place("+14155550100", fixture.url("call"));
    fixture.awaitType("call", "call.completed");
    ReceivedWebhook webhook = fixture.received("call").getLast();
    JsonNode body = new ObjectMapper().readTree(webhook.body());
    assertThat(body.properties().stream().map(field -> field.getKey()))
        .containsExactly("id", "type", "created", "api_version", "data");
    assertThat(body.get("id").asText()).isEqualTo(webhook.header("CallingBox-Event-Id"));
    assertThat(body.get("type").asText()).isEqualTo("call.completed");
    assertThat(body.get("created").asLong()).isEqualTo(call.state().updatedAt().getEpochSecond());
    assertThat(body.get("api_version").asText()).isEqualTo("2026-04");
    assertThat(webhook.header("CallingBox-Event-Type")).isEqualTo("call.completed");
    assertThat(webhook.header("X-CallingBox-Event")).isEqualTo("call.completed");
    assertThat(webhook.header("X-CallingBox-Call-Id")).isEqualTo(call.id());
    assertThat(body.at("/data/call/result/rating").asInt()).isEqualTo(5);
    assertThat(body.at("/data/call/webhook_status").asText()).isEqualTo("pending");
    JsonNode now = new CallObjectWriter().call(call).put("webhook_status", "pending");
    assertThat(body.at("/data/call").toString()).isEqualTo(now.toString());
  }

  @Test
  void eachWayIsOneDeliveryWithAnIdOfItsOwn() {
    fixture.endpoint("endpoint");
    fixture.endpoint("other");
    fixture.place("+14155550104", fixture.url("call"));
    List<String> ways = List.of("call", "endpoint", "other");
    ways.forEach(way -> fixture.awaitType(way, "call.busy"));
    assertThat(ways).allSatisfy(way -> assertThat(fixture.received(way)).hasSize(4));
    assertThat(
            ways.stream()
                .flatMap(way -> fixture.received(way).stream())
                .map(webhook -> webhook.header("CallingBox-Event-Id")))
        .doesNotHaveDuplicates()
        .hasSize(12);
  }

  @Test
  void urlOfTheCallReplacesTheUrlOfItsAgent() {
    fixture.setAgentUrl(fixture.url("agent"));
    fixture.place("+14155550104", fixture.url("call"));
    fixture.awaitType("call", "call.busy");
    fixture.place("+14155550103");
    fixture.awaitType("agent", "call.no_answer");
    assertThat(fixture.types("agent"))
        .containsExactly("call.queued", "call.initiated", "call.ringing", "call.no_answer");
  }

  @Test
  void endpointReceivesOnlyItsTypes() {
    fixture.endpoint("some", "call.ringing", "call.busy");
    fixture.endpoint("all", "*");
    fixture.place("+14155550104");
    fixture.awaitType("all", "call.busy");
    fixture.awaitType("some", "call.busy");
    assertThat(fixture.types("some")).containsExactly("call.ringing", "call.busy");
    assertThat(fixture.types("all")).hasSize(4);
  }

  @Test
  void refusedEventComesAgainWithTheSameIdAndBody() {
    fixture.receiver().answerWith(503);
    CallingBoxCall call = fixture.place("+14155550106", fixture.url("call"));
    EventDelivery delivery =
        fixture.awaitDelivery(call, CallEventType.FAILED, DeliveryStatus.EXHAUSTED);
    List<ReceivedWebhook> attempts = attempts(delivery);
    assertThat(attempts).hasSize(8);
    assertThat(attempts).extracting(ReceivedWebhook::body).containsOnly(attempts.getFirst().body());
    assertThat(delivery.state().attempts()).isEqualTo(8);
    assertThat(delivery.state().lastAttempt().flatMap(each -> each.status())).contains(503);
    assertThat(delivery.state().nextAttemptAt()).isEmpty();
  }

  @Test
  void acknowledgedEventDoesNotComeAgain() {
    fixture.receiver().rejectNext(500);
    CallingBoxCall call = fixture.place("+14155550106", fixture.url("call"));
    EventDelivery first =
        fixture.awaitDelivery(call, CallEventType.QUEUED, DeliveryStatus.DELIVERED);
    fixture.awaitDelivery(call, CallEventType.FAILED, DeliveryStatus.DELIVERED);
    assertThat(first.state().attempts()).isEqualTo(2);
    assertThat(first.state().deliveredAt()).isPresent();
    assertThat(attempts(first)).hasSize(2);
  }

  @Test
  void silentReceiverIsAFailure() {
    try (EventsFixture impatient = new EventsFixture(Duration.ofNanos(1), Duration.ofNanos(1))) {
      CallingBoxCall call = impatient.place("+14155550106", impatient.url("call"));
      EventDelivery delivery =
          impatient.awaitDelivery(call, CallEventType.FAILED, DeliveryStatus.EXHAUSTED);
      assertThat(delivery.state().lastAttempt().flatMap(DeliveryAttempt::failure))
          .contains("no response within 0 ms");
    }
  }

  @Test
  void callShowsHowItsLastEventArrived() {
    CallObjectWriter writer = new CallObjectWriter();
    CallingBoxCall without = fixture.place("+14155550106");
    CallingBoxCall delivered = fixture.place("+14155550106", fixture.url("call"));
    fixture.awaitDelivery(delivered, CallEventType.FAILED, DeliveryStatus.DELIVERED);
    fixture.receiver().answerWith(404);
    CallingBoxCall failed = fixture.place("+14155550106", fixture.url("call"));
    fixture.awaitDelivery(failed, CallEventType.FAILED, DeliveryStatus.EXHAUSTED);
    assertThat(writer.call(without).get("webhook_status").asText()).isEqualTo("none");
    assertThat(writer.call(delivered).get("webhook_status").asText()).isEqualTo("delivered");
    assertThat(writer.call(failed).get("webhook_status").asText()).isEqualTo("failed");
    assertThat(writer.call(failed).get("webhook_error").asText()).isEqualTo("HTTP 404");
  }

  @Test
  void accountEndpointDoesNotChangeTheWebhookStatusOfACall() {
    fixture.endpoint("endpoint");
    CallingBoxCall call = fixture.place("+14155550106");
    fixture.awaitDelivery(call, CallEventType.FAILED, DeliveryStatus.DELIVERED);
    assertThat(new CallObjectWriter().call(call).get("webhook_status").asText()).isEqualTo("none");
  }

  @Test
  void redeliveryIsOneMoreAttemptWithTheSameId() {
    fixture.receiver().answerWith(500);
    CallingBoxCall call = fixture.place("+14155550106", fixture.url("call"));
    EventDelivery delivery =
        fixture.awaitDelivery(call, CallEventType.FAILED, DeliveryStatus.EXHAUSTED);
    assertThat(fixture.sender().redeliver(delivery)).isPresent();
    await().until(() -> delivery.state().repetitions() == 1);
    assertThat(delivery.state().status()).isEqualTo(DeliveryStatus.EXHAUSTED);
    fixture.receiver().answerWith(200);
    assertThat(fixture.sender().redeliver(delivery).map(DeliveryState::status))
        .contains(DeliveryStatus.PENDING);
    await().until(() -> delivery.state().status() == DeliveryStatus.DELIVERED);
    assertThat(delivery.state().attempts()).isEqualTo(8);
    assertThat(delivery.state().repetitions()).isEqualTo(2);
    assertThat(attempts(delivery)).hasSize(10);
  }

  @Test
  void deliveredEventStaysDeliveredIfItsRedeliveryFails() {
    CallingBoxCall call = fixture.place("+14155550106", fixture.url("call"));
    EventDelivery delivery =
        fixture.awaitDelivery(call, CallEventType.FAILED, DeliveryStatus.DELIVERED);
    Optional<Instant> deliveredAt = delivery.state().deliveredAt();
    fixture.receiver().answerWith(500);
    fixture.sender().redeliver(delivery);
    await().until(() -> delivery.state().repetitions() == 1);
    assertThat(delivery.state().status()).isEqualTo(DeliveryStatus.DELIVERED);
    assertThat(delivery.state().deliveredAt()).isEqualTo(deliveredAt).isPresent();
  }

  @Test
  void failedRedeliveryLeavesTheAutomaticRetries() {
    try (EventsFixture slow = EventsFixture.withoutRetries()) {
      EventDelivery delivery = attemptedOnce(slow);
      slow.sender().redeliver(delivery);
      await().until(() -> delivery.state().repetitions() == 1);
      assertThat(delivery.state().status()).isEqualTo(DeliveryStatus.PENDING);
      assertThat(delivery.state().nextAttemptAt()).isPresent();
      assertThat(slow.retries(delivery).cancelled()).isFalse();
    }
  }

  @Test
  void redeliveredEventIsNotRepeatedAutomaticallyAnyMore() {
    try (EventsFixture slow = EventsFixture.withoutRetries()) {
      EventDelivery delivery = attemptedOnce(slow);
      AutomaticRetries retries = slow.retries(delivery);
      assertThat(retries.cancelled()).isFalse();
      slow.receiver().answerWith(200);
      slow.sender().redeliver(delivery);
      await().until(() -> delivery.state().status() == DeliveryStatus.DELIVERED);
      assertThat(delivery.state().nextAttemptAt()).isEmpty();
      assertThat(retries.cancelled()).isTrue();
      assertThat(retries.pauseBefore(0)).isEmpty();
    }
  }

  private static EventDelivery attemptedOnce(EventsFixture slow) {
    slow.receiver().answerWith(500);
    CallingBoxCall call = slow.place("+14155550106", slow.url("call"));
    EventDelivery delivery = slow.awaitDelivery(call, CallEventType.FAILED, DeliveryStatus.PENDING);
    await().until(() -> delivery.state().attempts() == 1);
    await().until(() -> delivery.state().nextAttemptAt().isPresent());
    return delivery;
  }

  /** The status is failed only when no attempt is left. */
  @Test
  void callWhoseEventComesAgainHasNoFailedWebhook() {
    try (EventsFixture slow = EventsFixture.withoutRetries()) {
      EventDelivery delivery = attemptedOnce(slow);
      JsonNode call = new CallObjectWriter().call(delivery.event().call());
      assertThat(call.get("webhook_status").asText()).isEqualTo("pending");
      assertThat(call.get("webhook_error").isNull()).isTrue();
    }
  }

  private List<ReceivedWebhook> attempts(EventDelivery delivery) {
    return fixture.received("call").stream()
        .filter(webhook -> webhook.header("CallingBox-Event-Id").equals(delivery.id()))
        .toList();
  }
}
