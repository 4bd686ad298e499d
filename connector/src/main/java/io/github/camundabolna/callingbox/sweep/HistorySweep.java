package io.github.camundabolna.callingbox.sweep;

import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.callingbox.tracking.HistoryReader;
import io.github.camundabolna.callingbox.tracking.OpenCalls;
import io.github.camundabolna.callingbox.tracking.SharedHistories;
import io.github.camundabolna.callingbox.tracking.TranscriptAttempts;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.FailureText;
import io.github.camundabolna.http.LruCache;
import io.github.camundabolna.scheduling.Backoff;
import io.github.camundabolna.scheduling.TaskScheduler;
import io.github.camundabolna.scheduling.Timings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds ended calls of an account that were not delivered, by one list at every interval. The next
 * sweep continues where a failed one stopped.
 */
public final class HistorySweep {

  private static final Logger LOG = LoggerFactory.getLogger(HistorySweep.class);

  private static final int MOST_DELIVERED = 20_000;

  /** After a restart, the first sweep finds each call of its look-back, most of them delivered. */
  private static final int MOST_TRANSCRIPTS = 100;

  private static final Duration LONGEST_READ_PAUSE = Duration.ofMinutes(30);

  private final HistorySweepPlan plan;
  private final HistorySweepListener listener;
  private final Clock clock;
  private final TaskScheduler scheduler;

  /**
   * Calls that an event or this sweep delivered. It only saves work, because the engine recognizes
   * repeated messages.
   */
  private final LruCache<String, Boolean> delivered = new LruCache<>(MOST_DELIVERED);

  private final AtomicBoolean stopped = new AtomicBoolean();
  private final OpenCalls open;
  private final TranscriptAttempts transcripts;
  private final SweptCalls swept;
  private final HistoryReader reader;
  private Instant readUntil;
  private Backoff backoff;
  private Runnable end = () -> {};

  public HistorySweep(
      HistorySweepPlan plan,
      CallingBoxCallClient calls,
      HistorySweepListener listener,
      SharedHistories histories,
      Clock clock,
      TaskScheduler scheduler) {
    this.plan = plan;
    this.listener = listener;
    this.clock = clock;
    this.scheduler = scheduler;
    this.open = new OpenCalls(Backoff.doubling(plan.interval(), LONGEST_READ_PAUSE));
    this.transcripts =
        new TranscriptAttempts(calls, MOST_TRANSCRIPTS, listener::withoutTranscript, clock);
    this.swept = new SweptCalls(plan, listener, open, transcripts, delivered, stopped::get, clock);
    this.reader = new HistoryReader(calls, open, plan.interval(), histories, clock);
    this.readUntil = plan.start(clock.instant());
    this.backoff =
        Backoff.doubling(
            Timings.SWEEP_FAILURE_PAUSE,
            Collections.max(List.of(plan.interval(), Timings.LONGEST_FAILURE_PAUSE)));
  }

  /** Starts immediately. Call it once. */
  public synchronized void start() {
    end = scheduler.start(plan.interval(), () -> Optional.of(sweep()))::end;
  }

  /** Ends it; a sweep in progress delivers nothing more. */
  public synchronized void stop() {
    stopped.set(true);
    end.run();
  }

  /** Notes that an event delivered a call, so that the sweep skips it. */
  public void delivered(String callId) {
    delivered.put(callId, true);
  }

  private Duration sweep() {
    Instant start = clock.instant();
    if (readUntil.isAfter(start)) {
      // The clock was ahead, and has been corrected.
      readUntil = plan.start(start);
    }
    Instant since = readUntil.minus(Timings.LIST_OVERLAP);
    swept.begin(since);
    try {
      boolean more = reader.read(since, swept) || transcripts.postponedSome();
      // If not every call could be kept, the next list must show them again.
      readUntil = open.isFull() ? readUntil : start;
      return pause(Optional.empty(), more ? Timings.SWEEP_FAILURE_PAUSE : plan.interval());
    } catch (ApiException e) {
      return pause(Optional.of(e.getMessage()), failurePause(e.retryAfter()));
    } catch (RuntimeException e) {
      LOG.error("A sweep failed", e);
      return pause(Optional.of(FailureText.of(e)), failurePause(Optional.empty()));
    }
  }

  /** A sweep that makes progress doesn't increase its pause after a failure. */
  private Duration failurePause(Optional<Duration> requested) {
    Backoff current = swept.deliveredSome() ? backoff.reset() : backoff;
    backoff = current.next();
    return current.delay(requested);
  }

  private Duration pause(Optional<String> failure, Duration pause) {
    if (stopped.get()) {
      return pause;
    }
    if (failure.isEmpty()) {
      backoff = backoff.reset();
    }
    String problems =
        Stream.of(failure.stream(), swept.problems(), tooMany())
            .flatMap(all -> all)
            .distinct()
            .collect(Collectors.joining("; "));
    if (problems.isEmpty()) {
      listener.complete();
    } else {
      listener.incomplete(problems);
    }
    return pause;
  }

  private Stream<String> tooMany() {
    return Stream.of(
            "more than %d calls haven't ended; the receiver reads the list back to %s every time"
                .formatted(OpenCalls.MOST, readUntil))
        .filter(sentence -> open.isFull());
  }
}
