package io.github.camundabolna.event;

import io.camunda.client.api.command.ClientHttpException;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.inbound.CorrelationFailureHandlingStrategy.ForwardErrorToUpstream;
import io.camunda.connector.api.inbound.CorrelationResult;
import io.camunda.connector.api.inbound.InboundConnectorContext;
import io.github.camundabolna.client.Execution;
import io.github.camundabolna.client.GiveUpReason;
import io.github.camundabolna.sweep.SweepListener;
import io.github.camundabolna.sweep.Undelivered;
import java.net.HttpURLConnection;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells the engine of the calls that a sweep finds, just as their event would have: with the same
 * variables and the same message id, so that of the two, and of what another runtime finds, the
 * engine takes one.
 */
record SweptCalls(
    InboundConnectorContext context,
    ReceiverHealth health,
    ActivityLog log,
    MessageIds ids,
    WebhookCheck webhooks)
    implements SweepListener {

  @Override
  public Optional<Undelivered> ended(Execution call) {
    return correlate(call, () -> CallEnded.of(call, ids.idFor(call), context));
  }

  @Override
  public Optional<Undelivered> givenUp(Execution call, GiveUpReason reason) {
    log.warning(
        "Given up",
        "call %s is %s for Bolna, without any change since %s: the wait ends with gaveUp \"%s\""
            .formatted(
                call.id(),
                call.statusText(),
                call.updatedAt().map(Instant::toString).orElse("it was found"),
                reason.text()));
    return correlate(call, () -> CallEnded.givenUp(call, ids.idFor(call), reason, context));
  }

  private Optional<Undelivered> correlate(Execution call, Supplier<CallEnded> end) {
    try {
      return again(call, context.correlate(end.get().correlation()));
    } catch (RuntimeException e) {
      String reason = call.id() + ", " + e.getClass().getSimpleName();
      return Optional.of(new Undelivered(reason, e instanceof ConnectorInputException));
    }
  }

  /** The runtime tells of a failure here and nowhere else. */
  private Optional<Undelivered> again(Execution call, CorrelationResult result) {
    if (result instanceof CorrelationResult.Failure failure) {
      return again(call, failure);
    }
    if (result instanceof CorrelationResult.Success.MessagePublished) {
      log.info("Found", call.id() + " is " + call.statusText() + ", and no event told of it yet");
    }
    return Optional.empty();
  }

  private Optional<Undelivered> again(Execution call, CorrelationResult.Failure failure) {
    if (isKnown(failure)) {
      return Optional.empty();
    }
    if (failure.handlingStrategy() instanceof ForwardErrorToUpstream forward
        && forward.isRetryable()) {
      return Optional.of(Undelivered.forNow(call.id() + ", " + failure.message()));
    }
    if (failure instanceof CorrelationResult.Failure.InvalidInput) {
      log.warning("Not told", call.id() + ": " + failure.message());
      return Optional.of(Undelivered.lastingly(call.id() + ", " + failure.message()));
    }
    return Optional.empty();
  }

  /** To a runtime that prefers REST it is a failure that the engine has the message already. */
  private static boolean isKnown(CorrelationResult.Failure failure) {
    return failure instanceof CorrelationResult.Failure.Other other
        && other.error() instanceof ClientHttpException answer
        && answer.code() == HttpURLConnection.HTTP_CONFLICT;
  }

  @Override
  public void swept() {
    log.forget("Sweep");
    health.sweepWorks();
    webhooks.look().ifPresent(health::webhooksAre);
  }

  @Override
  public void troubled(String reason) {
    log.warningOnce("Sweep", reason);
    health.sweepFails(reason);
  }

  @Override
  public void unknownStatus(Execution call) {
    log.unknownStatus(call);
  }

  @Override
  public void lost(String reason) {
    log.warning("Given up", reason);
  }
}
