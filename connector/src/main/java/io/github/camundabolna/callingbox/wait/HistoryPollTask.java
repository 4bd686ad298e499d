package io.github.camundabolna.callingbox.wait;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.callingbox.tracking.HistoryReader;
import io.github.camundabolna.callingbox.tracking.OpenCalls;
import io.github.camundabolna.callingbox.tracking.SharedHistories;
import io.github.camundabolna.callingbox.tracking.TranscriptAttempts;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.polling.CompletedWait;
import io.github.camundabolna.polling.PollLog;
import io.github.camundabolna.polling.PollTask;
import io.github.camundabolna.polling.VendorPause;
import io.github.camundabolna.scheduling.Backoff;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds awaited calls that have ended, by one list per cycle. After a failure that doesn't concern
 * a single call, it pauses, each time longer.
 */
final class HistoryPollTask implements PollTask {

  private final OpenCalls open;
  private final HistoryReader reader;
  private final TranscriptAttempts transcripts;
  private final DocumentFactory documents;
  private final VendorPause pause = new VendorPause();
  private final PollLog log;
  private final Clock clock;
  private Backoff backoff;

  HistoryPollTask(
      CallingBoxCallClient calls,
      DocumentFactory documents,
      Backoff backoff,
      SharedHistories histories,
      PollLog log,
      Clock clock) {
    this.open = new OpenCalls(backoff);
    this.reader = new HistoryReader(calls, open, backoff.first(), histories, clock);
    this.transcripts =
        new TranscriptAttempts(
            calls, Integer.MAX_VALUE, reason -> log.warning("No transcript", reason), clock);
    this.documents = documents;
    this.log = log;
    this.clock = clock;
    this.backoff = backoff;
  }

  @Override
  public void poll(Set<String> ids, Consumer<CompletedWait> end) {
    open.keepOnly(ids);
    transcripts.begin(ids::contains);
    if (ids.isEmpty() || pause.isActive(clock.instant())) {
      return;
    }
    try {
      reader.read(clock.instant(), new AwaitedEnds(open, transcripts, documents, log, end));
      backoff = backoff.reset();
      log.up();
    } catch (ApiException e) {
      pause.extend(backoff.delay(e.retryAfter()), clock.instant());
      backoff = backoff.next();
      log.warning("CallingBox request failed", e.getMessage());
      log.down(e.kind().name(), e.getMessage());
    }
  }
}
