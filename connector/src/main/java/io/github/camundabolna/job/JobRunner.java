package io.github.camundabolna.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.github.camundabolna.guard.CallRefusedException;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.InvalidSettings;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.input.BindingErrorMessage;
import io.github.camundabolna.input.InputNames;
import io.github.camundabolna.input.InvalidInputException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Runs an attempt of a job. */
public final class JobRunner {

  private final Vendor vendor;
  private final JobSlots slots;
  private final Clock clock;
  private final ConnectorErrors errors;
  private final SecretResolution secrets;

  public JobRunner(Vendor vendor, JobSlots slots, Clock clock) {
    this.vendor = vendor;
    this.slots = slots;
    this.clock = clock;
    this.errors = new ConnectorErrors(vendor);
    this.secrets = new SecretResolution(errors, clock);
  }

  /**
   * Binds the variables and runs the operation.
   *
   * @param attempt what is known about earlier attempts
   * @return the value for the element's result expression
   * @throws RuntimeException from {@link ConnectorErrors} for any failure
   */
  public <R extends JobRequest> Object run(
      OutboundConnectorContext context,
      Class<R> type,
      Function<R, JobAttempt> attempt,
      BiFunction<R, JobAttempt, Object> operation) {
    try {
      R request = bind(context, type);
      return perform(request, attempt.apply(request), operation);
    } finally {
      // A runtime interrupts its threads at shutdown; the FEEL engine, and so the job, would fail.
      Thread.interrupted();
    }
  }

  private <R extends JobRequest> Object perform(
      R request, JobAttempt attempt, BiFunction<R, JobAttempt, Object> operation) {
    if (request.isOnceOnly()) {
      attempt.dueLater().ifPresent(due -> refuseUntil(due, attempt));
    }
    try {
      return slots.use(vendor, () -> operation.apply(request, attempt));
    } catch (InvalidInputException e) {
      throw errors.invalidInput(e.getMessage());
    } catch (CallRefusedException e) {
      throw refused(e, request);
    } catch (InvalidSettings e) {
      throw new ConnectorInputException(e.getMessage(), e);
    } catch (NoEffectException e) {
      throw errors.ofFirst(e.failure(), attempt);
    } catch (ApiException e) {
      ApiException failure = unsettled(e, request);
      throw request.isOnceOnly() && attempt.isSurelyFirst()
          ? errors.ofFirst(failure, attempt)
          : errors.from(failure, request.entered(), clock.instant());
    }
  }

  /** Keeps the time, because one that moves on might never come. */
  private void refuseUntil(Instant due, JobAttempt attempt) {
    String sentence =
        EarlierFailure.undoneBefore(attempt.key(), due)
            + "The job came back too early, and does nothing until then";
    Duration left = Duration.between(attempt.now(), due);
    ApiException failure = ApiException.heldBack(Reason.PROGRESS, sentence, left);
    throw errors.from(failure, attempt.enteredAt(), attempt.now());
  }

  /** Another code would say that no one was called, and the process might dial again. */
  private ConnectorException refused(CallRefusedException refused, JobRequest request) {
    return request
        .unsettled()
        .filter(earlier -> earlier.mayHaveHadEffect() && !refused.isSettled())
        .map(EarlierFailure::preface)
        .map(preface -> preface + "This attempt did nothing: " + refused.refusal().cause())
        .map(ApiException::unknownOutcome)
        .map(failure -> errors.from(failure, request.entered(), clock.instant()))
        .orElseGet(() -> errors.refused(refused.refusal()));
  }

  /** Keeps the outcome unknown if an earlier attempt may have had an effect. */
  private static ApiException unsettled(ApiException failure, JobRequest request) {
    return request
        .unsettled()
        .filter(earlier -> failure.kind() == Kind.SAFE_TO_RETRY)
        .map(earlier -> failure.withKind(Kind.UNKNOWN_OUTCOME, earlier.preface()))
        .orElse(failure);
  }

  private <R> R bind(OutboundConnectorContext context, Class<R> type) {
    JsonNode variables = secrets.variables(context); // refuses what must not be bound
    try {
      return context.bindVariables(type);
    } catch (ConnectorInputException e) {
      throw errors.invalidInput(new BindingErrorMessage(InputNames.of(vendor), variables).of(e));
    }
  }
}
