package io.github.camundabolna.simulator.callingbox.webhook;

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
    if (attempt.acknowledged() && delivery.event().type().terminal()) {
      journal.endAcknowledged(delivery.event().call().id(), attempt.sentAt());
      report(WebhookReport.delivered());
    }
  }

  private void report(WebhookReport report) {
    if (delivery.destination().inline()) {
      delivery.event().call().report(report);
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
      delivery
          .state()
          .lastAttempt()
          .filter(last -> delivery.event().type().terminal())
          .flatMap(DeliveryAttempt::failure)
          .ifPresent(failure -> report(WebhookReport.failed(failure)));
    }
  }
}
