package io.github.camundabolna.simulator.callingbox.webhook;

import io.github.camundabolna.simulator.callingbox.call.CallEvent;
import io.github.camundabolna.simulator.callingbox.call.CallEventListener;
import io.github.camundabolna.simulator.callingbox.call.CallEventType;
import io.github.camundabolna.simulator.callingbox.call.WebhookReport;
import io.github.camundabolna.simulator.journal.WebhookRecorder;
import io.github.camundabolna.simulator.webhook.RetrySchedule;
import io.github.camundabolna.simulator.webhook.Webhook;
import io.github.camundabolna.simulator.webhook.WebhookAwaiter;
import io.github.camundabolna.simulator.webhook.WebhookDispatcher;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Sends each event to each of its destinations, and repeats deliveries. */
public final class EventSender implements CallEventListener {
  private static final RetrySchedule ONCE = redelivery -> Optional.empty();
  private final EventDestinations destinations;
  private final EventDeliveries deliveries;
  private final EventWriter writer;
  private final RetryPauses pauses;
  private final WebhookDispatcher dispatcher;
  private final WebhookAwaiter<CallEventType> awaiter;
  private final WebhookRecorder recorder;
  private final Clock clock;

  public EventSender(
      EventDestinations destinations,
      EventDeliveries deliveries,
      EventWriter writer,
      RetryPauses pauses,
      WebhookDispatcher dispatcher,
      WebhookAwaiter<CallEventType> awaiter,
      WebhookRecorder recorder,
      Clock clock) {
    this.destinations = destinations;
    this.deliveries = deliveries;
    this.writer = writer;
    this.pauses = pauses;
    this.dispatcher = dispatcher;
    this.awaiter = awaiter;
    this.recorder = recorder;
    this.clock = clock;
  }

  @Override
  public void occurred(CallEvent event) {
    List<EventDestination> goals = destinations.of(event);
    if (goals.isEmpty()) {
      awaiter.answered(event.call().id(), event.type());
    }
    if (goals.stream().anyMatch(EventDestination::inline)) {
      event.call().report(WebhookReport.pending());
    }
    goals.forEach(goal -> send(new EventDelivery(event, goal, clock.instant())));
  }

  /** Sends a delivery once more; returns its state before, or empty if its endpoint is disabled. */
  public Optional<DeliveryState> redeliver(EventDelivery delivery) {
    if (delivery.destination().disabled()) {
      return Optional.empty();
    }
    DeliveryState requeued = delivery.requeued(clock.instant());
    dispatcher.sendAgain(webhook(delivery, true, ONCE));
    return Optional.of(requeued);
  }

  /** Sends a test event as to the URL of a call or an agent; returns the ID of the delivery. */
  public String sendTest(CallEvent event, URI url) {
    return sendTest(event, destinations.inline(url));
  }

  /** Sends a test event to an endpoint; returns the ID of the delivery. */
  public String sendTest(CallEvent event, WebhookEndpoint endpoint) {
    return sendTest(event, EventDestination.of(endpoint));
  }

  private String sendTest(CallEvent event, EventDestination goal) {
    EventDelivery delivery = new EventDelivery(event, goal, clock.instant());
    dispatcher.sendTest(webhook(delivery, true, ONCE), () -> redeliver(delivery).isPresent());
    return delivery.id();
  }

  private void send(EventDelivery delivery) {
    deliveries.add(delivery);
    dispatcher.send(
        webhook(delivery, false, new AutomaticRetries(delivery, pauses, clock)),
        () -> redeliver(delivery).isPresent());
  }

  private Webhook webhook(EventDelivery delivery, boolean repetition, RetrySchedule retries) {
    return new Webhook(
        delivery.id(),
        delivery.event().call().id(),
        delivery.event().type().wire(),
        delivery.destination().url(),
        () -> writer.body(delivery),
        body -> writer.headers(delivery, body),
        new DeliveryRecorder(delivery, repetition, awaiter, recorder, clock),
        Optional.of(retries));
  }
}
