package io.github.camundabolna.bolna.wait.call;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.BolnaIdentity;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.client.call.WaitLimit;
import io.github.camundabolna.bolna.result.CallResult;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.polling.CompletedWait;
import io.github.camundabolna.polling.PollBackoff;
import io.github.camundabolna.polling.PollLog;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads a call in full, which alone says whether it has ended, and how. */
final class CallEndReader {

  /** Bolna has had few new ones in years. */
  private static final int MOST_UNKNOWN = 100;

  private final BolnaClient bolna;
  private final BolnaIdentity identity;
  private final PolledCalls calls;
  private final DocumentFactory documents;
  private final PollBackoff pauses;
  private final PollLog log;
  private final Clock clock;
  private final Set<String> unknown = new HashSet<>();

  CallEndReader(
      BolnaClient bolna,
      BolnaIdentity identity,
      PolledCalls calls,
      DocumentFactory documents,
      PollBackoff pauses,
      PollLog log,
      Clock clock) {
    this.bolna = bolna;
    this.identity = identity;
    this.calls = calls;
    this.documents = documents;
    this.pauses = pauses;
    this.log = log;
    this.clock = clock;
  }

  /**
   * @param end hears of it if it has ended, does not exist, or is given up
   * @throws ApiException if Bolna could not show it
   */
  void read(String id, Consumer<CompletedWait> end) {
    try {
      Execution truth = bolna.execution(id).being(id);
      identity.answered();
      calls.change(id, call -> call.read(truth, clock.instant(), pauses));
      warnOfUnknown(truth);
      if (truth.ended()) {
        tell(id, truth.statusText(), () -> CallResult.of(truth, documents), end);
      } else if (calls.get(id).standing().mayBeGivenUp(clock.instant())) {
        giveUp(truth, end);
      }
    } catch (ApiException e) {
      if (!e.isRefusal()) {
        calls.change(id, call -> call.failed(clock.instant(), pauses));
        throw e;
      }
      refused(id, e, end);
    }
  }

  private void giveUp(Execution call, Consumer<CompletedWait> end) {
    GiveUpReason reason = WaitLimit.reason(call);
    String status = "%s, given up: %s".formatted(call.statusText(), reason.text());
    log.warning(
        "Given up",
        "call %s is %s for Bolna, without any change since %s: the wait ends with gaveUp \"%s\""
            .formatted(
                call.id(),
                Quoted.of(call.statusText()),
                call.updatedAt().orElse(calls.get(call.id()).standing().since()),
                reason.text()));
    tell(call.id(), status, () -> CallResult.givenUp(call, reason, documents), end);
  }

  /**
   * @throws ApiException if it may not be Bolna that refuses
   */
  private void refused(String id, ApiException e, Consumer<CompletedWait> end) {
    identity.refused();
    calls.change(id, call -> call.refused(e, clock.instant(), pauses));
    log.warning("Not shown", "call %s: %s".formatted(id, e.getMessage()));
    if (calls.get(id).refused().provesAbsence(clock.instant())) {
      identity
          .doubt()
          .ifPresent(
              doubt -> {
                throw doubt;
              });
      tell(id, CallResult.NOT_FOUND, () -> CallResult.notFound(id, documents), end);
    }
  }

  private void tell(
      String id, String status, Supplier<Map<String, Object>> result, Consumer<CompletedWait> end) {
    String line = "call %s ended: %s".formatted(id, status);
    log.survive(
        "call %s is skipped".formatted(id),
        () -> end.accept(new CompletedWait(id, result.get(), line)));
  }

  private void warnOfUnknown(Execution call) {
    if (call.status() == CallStatus.UNKNOWN
        && unknown.size() < MOST_UNKNOWN
        && unknown.add(call.statusText())) {
      log.warning(
          "Unknown status",
          "call %s has the status %s, which this version does not know: it goes on waiting"
              .formatted(call.id(), Quoted.of(call.statusText())));
    }
  }
}
