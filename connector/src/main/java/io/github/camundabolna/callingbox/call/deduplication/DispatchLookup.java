package io.github.camundabolna.callingbox.call.deduplication;

import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.callingbox.client.call.AgentDispatch;
import io.github.camundabolna.callingbox.client.call.CallDispatch;
import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.LruCache;
import io.github.camundabolna.http.ReadRetry;
import io.github.camundabolna.http.VendorHttp;
import io.github.camundabolna.job.JobAttempt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the calls that an element instance placed, by the key in their metadata. A call that the
 * list shows without metadata is read by its ID.
 */
final class DispatchLookup {

  /** How far back to look if the time of entry is unknown. */
  private static final Duration WITHOUT_ENTRY = Duration.ofDays(7);

  private static final int MAX_ACCOUNTS = 20;

  private static final int MAX_REMEMBERED = 20_000;

  private final Clock clock;
  private final LruCache<Account, CallHistory> histories = new LruCache<>(MAX_ACCOUNTS);
  private final LruCache<String, String> knownKeys = new LruCache<>(MAX_REMEMBERED);

  private record Account(VendorHttp http, ApiKey key) {}

  /**
   * The result of a look-up.
   *
   * @param calls those that the element instance placed, oldest first; more than one means
   *     duplicates
   * @param undecided ID of a call to the same number that doesn't show who placed it
   */
  record Result(List<PlacedDispatch> calls, Optional<String> undecided) {}

  DispatchLookup(Clock clock) {
    this.clock = clock;
  }

  /**
   * Looks for all calls of an element instance.
   *
   * @throws ApiException if the calls can't be read
   */
  Result look(CallingBoxCallClient caller, JobAttempt job, CallDispatch dispatch) {
    CallingBoxCallClient client = caller.forLookUp();
    HistoryLookup.Found found =
        histories
            .get(
                new Account(client.http(), client.caller().key()),
                account -> new CallHistory(clock))
            .find(client, new HistoryLookup(wanted(job, dispatch), earliest(job)));
    List<PlacedDispatch> own = new ArrayList<>(found.own());
    Optional<String> undecided = Optional.empty();
    for (PlacedDispatch call : found.unlabeled()) {
      Optional<String> key = keyOf(call, client);
      if (key.isEmpty()) {
        undecided = undecided.or(() -> Optional.of(call.callId()));
      } else if (key.get().equals(job.key())) {
        own.add(call);
      }
    }
    return new Result(own.stream().sorted(PlacedDispatch.OLDEST_FIRST).toList(), undecided);
  }

  private static HistoryLookup.Wanted wanted(JobAttempt job, CallDispatch dispatch) {
    Optional<String> agentId =
        dispatch instanceof AgentDispatch byAgent
            ? Optional.of(byAgent.agentId())
            : Optional.empty();
    return new HistoryLookup.Wanted(job.key(), dispatch.to(), agentId);
  }

  /** Remembers who placed a call, to save a request. */
  void placed(PlacedDispatch call, JobAttempt job) {
    knownKeys.put(call.callId(), job.key());
  }

  /** Returns the key in the metadata of a call, blank if it has none; empty if that's unknown. */
  private Optional<String> keyOf(PlacedDispatch call, CallingBoxCallClient client) {
    return knownKeys.get(call.callId()).or(() -> readKey(call.callId(), client));
  }

  /**
   * Reads the key, and remembers it for all jobs. A call without metadata, or that isn't known yet,
   * is read again: its metadata may appear later.
   */
  private Optional<String> readKey(String callId, CallingBoxCallClient client) {
    try {
      Optional<String> key = key(callId, client);
      key.ifPresent(known -> knownKeys.put(callId, known));
      return key;
    } catch (ApiException e) {
      // A call that CallingBox lists but no longer knows belongs to no one.
      if (e.saysAbsent()) {
        return Optional.of("");
      }
      throw e;
    }
  }

  private static Optional<String> key(String callId, CallingBoxCallClient client) {
    CallingBoxCall call =
        ReadRetry.DEFAULT.read(
            client.caller(),
            patient -> new CallingBoxCallClient(client.http(), patient).call(callId));
    return call.body().has("metadata")
        ? Optional.of(call.elementKey().orElse(""))
        : Optional.empty();
  }

  private Instant earliest(JobAttempt job) {
    Instant now = clock.instant();
    return job.enteredAt()
        .map(entered -> entered.isAfter(now) ? now : entered)
        .orElse(now.minus(WITHOUT_ENTRY))
        .minus(CallingBox.VENDOR.clockSkew())
        .truncatedTo(ChronoUnit.MINUTES);
  }
}
