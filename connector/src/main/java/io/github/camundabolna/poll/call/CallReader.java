package io.github.camundabolna.poll.call;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.client.BolnaClient;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.BolnaIdentity;
import io.github.camundabolna.client.CallStatus;
import io.github.camundabolna.client.Execution;
import io.github.camundabolna.client.GiveUpReason;
import io.github.camundabolna.client.WaitLimit;
import io.github.camundabolna.panel.Quote;
import io.github.camundabolna.poll.Ended;
import io.github.camundabolna.poll.Pauses;
import io.github.camundabolna.poll.PollLog;
import io.github.camundabolna.result.CallResult;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads a call in full, which alone says whether it has ended, and how. */
final class CallReader {

  /** Bolna has had few new ones in years. */
  private static final int MOST_UNKNOWN = 100;

  private final BolnaClient bolna;
  private final BolnaIdentity identity;
  private final CallWatches calls;
  private final DocumentFactory documents;
  private final Pauses pauses;
  private final PollLog log;
  private final Clock clock;
  private final Set<String> unknown = new HashSet<>();

  CallReader(
      BolnaClient bolna,
      BolnaIdentity identity,
      CallWatches calls,
      DocumentFactory documents,
      Pauses pauses,
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
   * @throws BolnaException if Bolna could not show it
   */
  void read(String id, Consumer<Ended> end) {
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
    } catch (BolnaException e) {
      if (!e.isRefusal()) {
        calls.change(id, call -> call.failed(clock.instant(), pauses));
        throw e;
      }
      refused(id, e, end);
    }
  }

  private void giveUp(Execution call, Consumer<Ended> end) {
    GiveUpReason reason = WaitLimit.reason(call);
    String status = "%s, given up: %s".formatted(call.statusText(), reason.text());
    log.warning(
        "Given up",
        "call %s is %s for Bolna, without any change since %s: the wait ends with gaveUp \"%s\""
            .formatted(
                call.id(),
                Quote.of(call.statusText()),
                call.updatedAt().orElse(calls.get(call.id()).standing().since()),
                reason.text()));
    tell(call.id(), status, () -> CallResult.givenUp(call, reason, documents), end);
  }

  /**
   * @throws BolnaException if it may not be Bolna that refuses
   */
  private void refused(String id, BolnaException e, Consumer<Ended> end) {
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
      String id, String status, Supplier<Map<String, Object>> result, Consumer<Ended> end) {
    String line = "call %s ended: %s".formatted(id, status);
    log.survive(
        "call %s is skipped".formatted(id), () -> end.accept(new Ended(id, result.get(), line)));
  }

  private void warnOfUnknown(Execution call) {
    if (call.status() == CallStatus.UNKNOWN
        && unknown.size() < MOST_UNKNOWN
        && unknown.add(call.statusText())) {
      log.warning(
          "Unknown status",
          "call %s has the status %s, which this version does not know: it goes on waiting"
              .formatted(call.id(), Quote.of(call.statusText())));
    }
  }
}
