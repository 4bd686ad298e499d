package io.github.camundabolna.poll.call;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.client.BolnaClient;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.CallStatus;
import io.github.camundabolna.client.Execution;
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

  private final BolnaClient bolna;
  private final CallWatches calls;
  private final DocumentFactory documents;
  private final Pauses pauses;
  private final PollLog log;
  private final Clock clock;
  private final Set<String> unknown = new HashSet<>();

  CallReader(
      BolnaClient bolna,
      CallWatches calls,
      DocumentFactory documents,
      Pauses pauses,
      PollLog log,
      Clock clock) {
    this.bolna = bolna;
    this.calls = calls;
    this.documents = documents;
    this.pauses = pauses;
    this.log = log;
    this.clock = clock;
  }

  /**
   * @param end hears of it if it has ended, or does not exist
   * @throws BolnaException if Bolna could not show it
   */
  void read(String id, Consumer<Ended> end) {
    try {
      Execution truth = bolna.execution(id).being(id);
      calls.change(id, call -> call.read(truth, clock.instant(), pauses));
      warnOfUnknown(truth);
      if (truth.ended()) {
        tell(id, truth.statusText(), () -> CallResult.of(truth, documents), end);
      }
    } catch (BolnaException e) {
      if (!e.isRefusal()) {
        calls.change(id, call -> call.failed(clock.instant(), pauses));
        throw e;
      }
      refused(id, e, end);
    }
  }

  private void refused(String id, BolnaException e, Consumer<Ended> end) {
    calls.change(id, call -> call.refused(clock.instant(), pauses));
    log.warning("Not shown", "call %s: %s".formatted(id, e.getMessage()));
    if (calls.get(id).refused().provesAbsence(clock.instant())) {
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
    if (call.status() == CallStatus.UNKNOWN && unknown.add(call.statusText())) {
      log.warning(
          "Unknown status",
          "call %s has the status %s, which this version does not know: it goes on waiting"
              .formatted(call.id(), Quote.of(call.statusText())));
    }
  }
}
