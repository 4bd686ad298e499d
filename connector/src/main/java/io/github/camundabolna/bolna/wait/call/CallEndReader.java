package io.github.camundabolna.bolna.wait.call;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.client.call.WaitLimit;
import io.github.camundabolna.bolna.result.CallResult;
import io.github.camundabolna.bolna.tracking.CallReader;
import io.github.camundabolna.bolna.tracking.CallReader.Reading;
import io.github.camundabolna.bolna.tracking.TrackedCall;
import io.github.camundabolna.bolna.tracking.TrackedCalls;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.polling.CompletedWait;
import io.github.camundabolna.polling.PollLog;
import java.util.Iterator;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads calls in full, and completes the waits for those that have ended. */
record CallEndReader(
    CallReader reader, TrackedCalls calls, DocumentFactory documents, PollLog log) {

  /**
   * Reads calls, several at once.
   *
   * @param ids of the calls; asked for the next one only when that is read
   * @param end receives the result of a call that has ended, doesn't exist, or is given up
   * @param step receives each ID in order, and what evaluates its reading. That throws an {@link
   *     ApiException} if the call can't be read
   */
  void read(Iterator<String> ids, Consumer<CompletedWait> end, BiConsumer<String, Runnable> step) {
    reader.read(ids, (id, reading) -> step.accept(id, () -> evaluate(id, reading.get(), end)));
  }

  private void evaluate(String id, Reading reading, Consumer<CompletedWait> end) {
    switch (reading) {
      case Reading.Shown shown -> shown(shown, end);
      case Reading.Refused refused -> refused(id, refused, end);
      case Reading.Failed failed -> throw failed.failure();
    }
  }

  private void shown(Reading.Shown shown, Consumer<CompletedWait> end) {
    Execution call = shown.call();
    if (call.status() == CallStatus.UNKNOWN) {
      log.unknownStatus("call " + call.id(), call.statusText());
    }
    if (shown.stalled()) {
      giveUp(call, end);
    } else if (call.ended()) {
      complete(call.id(), call.statusText(), () -> CallResult.of(call, documents), end);
    }
  }

  private void giveUp(Execution call, Consumer<CompletedWait> end) {
    GiveUpReason reason = WaitLimit.reason(call);
    String status = "%s, given up: %s".formatted(call.statusText(), reason.text());
    log.warning(
        "Given up",
        "call %s is %s at Bolna, unchanged since %s; the wait ends with gaveUp \"%s\""
            .formatted(
                call.id(),
                Quoted.of(call.statusText()),
                call.updatedAt()
                    .or(() -> calls.get(call.id()).map(TrackedCall::since))
                    .orElseThrow(),
                reason.text()));
    complete(call.id(), status, () -> CallResult.givenUp(call, reason, documents), end);
  }

  private void refused(String id, Reading.Refused refused, Consumer<CompletedWait> end) {
    log.warning("Call not readable", "call %s: %s".formatted(id, refused.failure().getMessage()));
    if (refused.absent()) {
      complete(id, CallResult.NOT_FOUND, () -> CallResult.notFound(id, documents), end);
    }
  }

  private void complete(
      String id, String status, Supplier<Map<String, Object>> result, Consumer<CompletedWait> end) {
    String line = "call %s ended: %s".formatted(id, status);
    log.survive(
        "call %s is skipped".formatted(id),
        () -> end.accept(new CompletedWait(id, result.get(), line)));
  }
}
