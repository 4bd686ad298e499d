package io.github.camundabolna.simulator.callingbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camundabolna.simulator.callingbox.call.CallEventType;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxCall;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookEndpointTest {
  private final EventsFixture fixture = new EventsFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void tenExhaustedDeliveriesInARowDisableAnEndpointUntilItIsEnabled() {
    WebhookEndpoint endpoint = fixture.endpoint("endpoint", "call.failed");
    fixture.receiver().answerWith(503);
    for (int failures = 1; failures <= 9; failures++) {
      exhaust(endpoint, failures);
    }
    assertThat(endpoint.state().enabled()).isTrue();
    exhaust(endpoint, 10);
    assertThat(endpoint.state().enabled()).isFalse();
    assertThat(endpoint.state().disabledAt()).isPresent();
    assertThat(fixture.received("endpoint")).hasSize(80);

    fixture.receiver().answerWith(200);
    CallingBoxCall missed = fixture.place("+14155550106", fixture.url("call"));
    fixture.awaitType("call", "call.failed");
    assertThat(fixture.received("endpoint")).hasSize(80);

    endpoint.enable(fixture.clock().instant());
    CallingBoxCall call = fixture.place("+14155550106");
    fixture.awaitDelivery(call, CallEventType.FAILED, DeliveryStatus.DELIVERED);
    assertThat(fixture.received("endpoint"))
        .hasSize(81)
        .noneMatch(webhook -> webhook.header("X-CallingBox-Call-Id").equals(missed.id()));
    assertThat(endpoint.state().consecutiveFailures()).isZero();
  }

  @Test
  void successStartsTheCountAgain() {
    WebhookEndpoint endpoint = fixture.endpoint("endpoint", "call.failed");
    fixture.receiver().answerWith(503);
    for (int failures = 1; failures <= 9; failures++) {
      exhaust(endpoint, failures);
    }
    fixture.receiver().answerWith(200);
    CallingBoxCall call = fixture.place("+14155550106");
    fixture.awaitDelivery(call, CallEventType.FAILED, DeliveryStatus.DELIVERED);
    await().until(() -> endpoint.state().consecutiveFailures() == 0);
    fixture.receiver().answerWith(503);
    exhaust(endpoint, 1);
    assertThat(endpoint.state().enabled()).isTrue();
  }

  @Test
  void disabledEndpointReceivesNoRetries() {
    try (EventsFixture slow = new EventsFixture(Duration.ofHours(1), Duration.ofSeconds(10))) {
      WebhookEndpoint endpoint = slow.endpoint("endpoint", "call.failed");
      slow.receiver().answerWith(503);
      CallingBoxCall call = slow.place("+14155550106");
      EventDelivery delivery =
          slow.awaitDelivery(call, CallEventType.FAILED, DeliveryStatus.PENDING);
      await().until(() -> delivery.state().attempts() == 1);
      AutomaticRetries retries = slow.retries(delivery);
      assertThat(retries.cancelled()).isFalse();
      disable(slow, endpoint);
      assertThat(retries.cancelled()).isTrue();
      assertThat(retries.pauseBefore(1)).isEmpty();
    }
  }

  @Test
  void disabledEndpointReceivesNoRedeliveryUntilItIsEnabled() {
    WebhookEndpoint endpoint = fixture.endpoint("endpoint", "call.failed");
    fixture.receiver().answerWith(503);
    CallingBoxCall call = fixture.place("+14155550106");
    EventDelivery delivery =
        fixture.awaitDelivery(call, CallEventType.FAILED, DeliveryStatus.EXHAUSTED);
    disable(fixture, endpoint);
    fixture.receiver().answerWith(200);
    assertThat(fixture.sender().redeliver(delivery)).isEmpty();
    endpoint.enable(fixture.clock().instant());
    assertThat(fixture.sender().redeliver(delivery)).isPresent();
    await().until(() -> delivery.state().status() == DeliveryStatus.DELIVERED);
    assertThat(fixture.received("endpoint")).hasSize(9);
  }

  @Test
  void endpointsAreFoundById() {
    WebhookEndpoint endpoint = fixture.endpoint("endpoint");
    assertThat(fixture.endpoints().find(endpoint.id())).containsSame(endpoint);
    assertThat(fixture.endpoints().find("unknown")).isEmpty();
    assertThat(fixture.endpoints().all()).containsExactly(endpoint);
  }

  private void exhaust(WebhookEndpoint endpoint, int failures) {
    fixture.place("+14155550106");
    await().until(() -> endpoint.state().consecutiveFailures() == failures);
  }

  private static void disable(EventsFixture fixture, WebhookEndpoint endpoint) {
    for (int failures = 1; failures <= 10; failures++) {
      endpoint.exhausted(fixture.clock().instant());
    }
  }
}
