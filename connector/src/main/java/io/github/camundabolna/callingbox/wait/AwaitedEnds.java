package io.github.camundabolna.callingbox.wait;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.callingbox.client.call.CallTranscript;
import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.callingbox.result.CallingBoxResult;
import io.github.camundabolna.callingbox.tracking.HistoryReader.Found;
import io.github.camundabolna.callingbox.tracking.HistoryReader.Over;
import io.github.camundabolna.callingbox.tracking.OpenCalls;
import io.github.camundabolna.callingbox.tracking.TranscriptAttempts;
import io.github.camundabolna.callingbox.tracking.TranscriptAttempts.Attempt;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.polling.CompletedWait;
import io.github.camundabolna.polling.PollLog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Completes the waits for calls that are over, with their results. */
record AwaitedEnds(
    OpenCalls open,
    TranscriptAttempts transcripts,
    DocumentFactory documents,
    PollLog log,
    Consumer<CompletedWait> end)
    implements Found {

  @Override
  public boolean isWanted(CallingBoxCall row) {
    return open.contains(row.id());
  }

  @Override
  public void unknownStatus(CallingBoxCall call) {
    log.unknownStatus("call " + call.id(), call.statusText());
  }

  @Override
  public void over(List<Over> ends) {
    transcripts.read(ends.stream(), this::over);
  }

  private void over(Over end, Attempt attempt) {
    if (!attempt.isLast()) {
      return;
    }
    CallingBoxCall call = end.call();
    end.reason().ifPresent(why -> warnOfGivingUp(call, why));
    String status =
        call.statusText() + end.reason().map(why -> ", given up: " + why.text()).orElse("");
    complete(end.id(), status, () -> result(call, attempt.transcript(), end.reason()));
  }

  @Override
  public void refused(String id, ApiException failure, boolean absent) {
    log.warning("Call not readable", "call %s: %s".formatted(id, failure.getMessage()));
    if (absent) {
      complete(id, GiveUpReason.NOT_FOUND.text(), () -> CallingBoxResult.notFound(id, documents));
    }
  }

  private Map<String, Object> result(
      CallingBoxCall call, Optional<CallTranscript> transcript, Optional<GiveUpReason> reason) {
    return reason
        .map(why -> CallingBoxResult.givenUp(call, transcript, why, documents))
        .orElseGet(() -> CallingBoxResult.of(call, transcript, documents));
  }

  private void warnOfGivingUp(CallingBoxCall call, GiveUpReason reason) {
    String what =
        reason == GiveUpReason.RESULT_NOT_READY
            ? "CallingBox has no result of call %s an hour after its end".formatted(call.id())
            : "call %s is %s at CallingBox, and hasn't changed for too long"
                .formatted(call.id(), Quoted.of(call.statusText()));
    log.warning("Given up", "%s; the wait ends with gaveUp \"%s\"".formatted(what, reason.text()));
  }

  private void complete(String id, String status, Supplier<Map<String, Object>> result) {
    String line = "call %s ended: %s".formatted(id, status);
    log.survive(
        "call %s is skipped".formatted(id),
        () -> {
          end.accept(new CompletedWait(id, result.get(), line));
          open.remove(id);
        });
  }
}
