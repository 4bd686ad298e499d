package io.github.camundabolna.callingbox.sweep;

import static java.util.Comparator.comparing;

import io.github.camundabolna.callingbox.client.call.CallTranscript;
import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.callingbox.tracking.HistoryReader.Found;
import io.github.camundabolna.callingbox.tracking.HistoryReader.Over;
import io.github.camundabolna.callingbox.tracking.OpenCalls;
import io.github.camundabolna.callingbox.tracking.TranscriptAttempts;
import io.github.camundabolna.callingbox.tracking.TranscriptAttempts.Attempt;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ConsecutiveFailures;
import io.github.camundabolna.http.FailureText;
import io.github.camundabolna.http.LruCache;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.outcome.UndeliveredCall;
import io.github.camundabolna.scheduling.Timings;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers what the sweeps of an account find, and remembers what must be delivered again. */
final class SweptCalls implements Found {

  private static final Logger LOG = LoggerFactory.getLogger(SweptCalls.class);

  private final HistorySweepPlan plan;
  private final HistorySweepListener listener;
  private final OpenCalls open;
  private final TranscriptAttempts transcripts;
  private final LruCache<String, Boolean> delivered;
  private final BooleanSupplier stopped;
  private final Clock clock;

  /** Ended calls that the engine rejects until a person acts. Each is an open call. */
  private final Map<String, Held> held = new LinkedHashMap<>();

  /** Ended calls whose last delivery failed for now. Each is an open call. */
  private final Set<String> failed = new HashSet<>();

  private ConsecutiveFailures failures = new ConsecutiveFailures();
  private Optional<String> undelivered = Optional.empty();
  private Instant newSince = Instant.MIN;
  private boolean deliveredSome;
  private int repeated;

  private record Held(String reason, Instant until) {}

  SweptCalls(
      HistorySweepPlan plan,
      HistorySweepListener listener,
      OpenCalls open,
      TranscriptAttempts transcripts,
      LruCache<String, Boolean> delivered,
      BooleanSupplier stopped,
      Clock clock) {
    this.plan = plan;
    this.listener = listener;
    this.open = open;
    this.transcripts = transcripts;
    this.delivered = delivered;
    this.stopped = stopped;
    this.clock = clock;
  }

  /**
   * Begins a sweep.
   *
   * @param since calls that were created before and aren't open have been settled
   */
  void begin(Instant since) {
    newSince = since;
    transcripts.begin(open::contains);
    undelivered = Optional.empty();
    deliveredSome = false;
    repeated = 0;
  }

  @Override
  public boolean isWanted(CallingBoxCall row) {
    if (forgetIfSettled(row)) {
      return false;
    }
    boolean isNew = isSince(newSince, row);
    if (isNew) {
      open.add(row.id());
    }
    return isNew || open.contains(row.id());
  }

  @Override
  public Predicate<CallingBoxCall> wantsNew() {
    Instant since = newSince;
    return row -> !isSettled(row) && isSince(since, row);
  }

  @Override
  public boolean isHeld(String id) {
    return Optional.ofNullable(held.get(id))
        .filter(hold -> clock.instant().isBefore(hold.until()))
        .isPresent();
  }

  @Override
  public void unknownStatus(CallingBoxCall call) {
    listener.unknownStatus(call);
  }

  /** Those of the list, and those that are read by their IDs, so neither stops the others. */
  @Override
  public void over(List<Over> ends) {
    failures = new ConsecutiveFailures();
    transcripts.read(
        ends.stream()
            .sorted(
                comparing((Over end) -> failed.contains(end.id())).thenComparing(this::heldUntil))
            .takeWhile(end -> canDeliver())
            .filter(end -> !forgetIfSettled(end.call()))
            .filter(end -> mayBeAccepted(end.id())),
        this::over);
  }

  private void over(Over end, Attempt attempt) {
    if (!canDeliver() || forgetIfSettled(end.call())) {
      return;
    }
    if (attempt.isLast() || !open.contains(end.id())) {
      conclude(end.id(), deliver(end.call(), end.reason(), attempt.transcript()));
    }
  }

  private void conclude(String id, Optional<UndeliveredCall> failure) {
    failure.ifPresentOrElse(why -> undelivered(id, why), () -> delivered(id));
  }

  private Instant heldUntil(Over end) {
    return Optional.ofNullable(held.get(end.id())).map(Held::until).orElse(Instant.MIN);
  }

  /** One that the engine has rejected only if few of them were repeated in this round. */
  private boolean mayBeAccepted(String id) {
    return !held.containsKey(id) || repeated++ < UndeliveredCall.MOST_REPEATED;
  }

  private boolean canDeliver() {
    return !stopped.getAsBoolean() && !failures.areTooMany();
  }

  private boolean forgetIfSettled(CallingBoxCall call) {
    if (!isSettled(call)) {
      return false;
    }
    boolean undelivered = held.containsKey(call.id()) || failed.contains(call.id());
    forget(call.id());
    if (undelivered && delivered.get(call.id()).isEmpty() && !stopped.getAsBoolean()) {
      listener.lost(call.id());
    }
    return true;
  }

  @Override
  public void refused(String id, ApiException failure, boolean absent) {
    if (absent && canDeliver()) {
      conclude(id, listener.notFound(id, failure.getMessage()));
    }
  }

  /** Returns whether it delivered any call. */
  boolean deliveredSome() {
    return deliveredSome;
  }

  /** Returns why some calls were not delivered. */
  Stream<String> problems() {
    Stream<String> rejected =
        held.values().stream()
            .limit(1)
            .map(
                first ->
                    "the engine rejects %d ended calls; the receiver retries every 30 minutes: %s"
                        .formatted(held.size(), first.reason()));
    return Stream.concat(undelivered.stream(), rejected);
  }

  private static boolean isSince(Instant time, CallingBoxCall row) {
    return row.times().createdAt().filter(time::isAfter).isEmpty();
  }

  private boolean isSettled(CallingBoxCall call) {
    return stopped.getAsBoolean()
        || delivered.get(call.id()).isPresent()
        || !plan.includes(call, clock.instant());
  }

  /** A call that always makes the listener fail must not stop the others. */
  private Optional<UndeliveredCall> deliver(
      CallingBoxCall call, Optional<GiveUpReason> reason, Optional<CallTranscript> transcript) {
    try {
      return reason
          .map(why -> listener.givenUp(call, why, transcript))
          .orElseGet(() -> listener.ended(call, transcript));
    } catch (RuntimeException e) {
      LOG.error("The end of call {} was not delivered", call.id(), e);
      return Optional.of(UndeliveredCall.lastingly(call.id() + ", " + FailureText.of(e)));
    }
  }

  private void undelivered(String id, UndeliveredCall why) {
    if (why.lasting() && open.contains(id)) {
      held.put(id, new Held(why.reason(), clock.instant().plus(Timings.UNTIL_A_PERSON_ACTS)));
    } else {
      failures.add();
      if (open.contains(id)) {
        failed.add(id);
      }
      undelivered = Optional.of("an ended call could not be delivered: " + why.reason());
    }
  }

  private void delivered(String id) {
    failures.reset();
    repeated = 0;
    deliveredSome = true;
    delivered.put(id, true);
    forget(id);
  }

  private void forget(String id) {
    open.remove(id);
    held.remove(id);
    failed.remove(id);
  }
}
