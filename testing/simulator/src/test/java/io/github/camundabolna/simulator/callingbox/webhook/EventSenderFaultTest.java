package io.github.camundabolna.simulator.callingbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camundabolna.simulator.callingbox.call.CallEventType;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxCall;
import io.github.camundabolna.simulator.fault.Fault;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventSenderFaultTest {
  private final EventsFixture fixture = new EventsFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void droppedEventNeverComesButCanBeRedelivered() {
    EventDelivery dropped = dropped(fixture.url("call"));
    assertThat(fixture.received("call")).isEmpty();
    assertThat(dropped.state().attempts()).isZero();
    fixture.sender().redeliver(dropped);
    fixture.awaitType("call", "call.failed");
    assertThat(fixture.received("call"))
        .singleElement()
        .satisfies(
            webhook -> assertThat(webhook.header("CallingBox-Event-Id")).isEqualTo(dropped.id()));
    await().until(() -> dropped.state().status() == DeliveryStatus.DELIVERED);
  }

  @Test
  void doubledEventComesTwiceWithTheSameId() {
    fixture.faults().plan("c-1", Fault.WEBHOOK_DOUBLED);
    fixture.place("c-1", "+14155550106", Optional.of(fixture.url("call")));
    await().until(() -> fixture.received("call").size() == 4);
    assertThat(fixture.types("call"))
        .containsExactly("call.queued", "call.queued", "call.failed", "call.failed");
    assertThat(
            fixture.received("call").stream()
                .map(webhook -> webhook.header("CallingBox-Event-Id"))
                .distinct())
        .hasSize(2);
  }

  @Test
  void doubledEventThatIsNeverAcceptedIsExhaustedOnce() {
    fixture.receiver().answerWith(503);
    CallingBoxCall call = fixture.place("+14155550106", fixture.url("call"));
    EventDelivery delivery =
        fixture.awaitDelivery(call, CallEventType.FAILED, DeliveryStatus.EXHAUSTED);
    assertThat(delivery.exhaust(fixture.clock().instant())).isFalse();
  }

  /** Returns the delivery of the end of a call whose events are all dropped. */
  private EventDelivery dropped(URI url) {
    fixture.faults().plan("c-1", Fault.WEBHOOK_DROPPED);
    CallingBoxCall call = fixture.place("c-1", "+14155550106", Optional.of(url));
    return fixture.awaitDelivery(call, CallEventType.FAILED, DeliveryStatus.PENDING);
  }
}
