package io.github.camundabolna.simulator.callingbox.webhook;

import io.github.camundabolna.simulator.callingbox.call.CallEvent;
import io.github.camundabolna.simulator.callingbox.call.CallEventType;
import io.github.camundabolna.simulator.callingbox.call.WebhookReport;
import io.github.camundabolna.simulator.journal.WebhookRecorder;
import io.github.camundabolna.simulator.webhook.DeliveryAttempt;
import io.github.camundabolna.simulator.webhook.WebhookAwaiter;
import io.github.camundabolna.simulator.webhook.WebhookListener;
import java.time.Clock;

/**
 * Records how a delivery goes: in the delivery, its endpoint, its call, and the journal.
 *
 * @param repetition whether a person requested the attempt
 */
record DeliveryRecorder(
    EventDelivery delivery,
    boolean repetition,
    WebhookAwaiter<CallEventType> awaiter,
    WebhookRecorder journal,
    Clock clock)
    implements WebhookListener {

  @Override
  public void attempted(DeliveryAttempt attempt) {
    delivery.attempted(attempt, repetition, clock.instant());
    if (attempt.acknowledged()) {
      delivery.destination().endpoint().ifPresent(each -> each.delivered(clock.instant()));
    }
    if (delivery.event().type().terminal()) {
      endAttempted(attempt);
    }
  }

  private void endAttempted(DeliveryAttempt attempt) {
    CallEvent event = delivery.event();
    if (attempt.acknowledged()) {
      journal.endAcknowledged(event.call().id(), attempt.sentAt());
    }
    if (delivery.destination().inline()) {
      event
          .call()
          .report(attempt.failure().map(WebhookReport::failed).orElseGet(WebhookReport::delivered));
    }
  }

  @Override
  public void firstAnswered() {
    awaiter.answered(delivery.event().call().id(), delivery.event().type());
  }

  @Override
  public void givenUp() {
    if (!repetition && delivery.exhaust(clock.instant())) {
      delivery.destination().endpoint().ifPresent(each -> each.exhausted(clock.instant()));
    }
  }
}
