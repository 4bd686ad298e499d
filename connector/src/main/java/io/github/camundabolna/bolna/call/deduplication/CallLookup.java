package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.PlacedCall;
import io.github.camundabolna.deduplication.ListRequirement;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.LruCache;
import io.github.camundabolna.http.VendorHttp;
import io.github.camundabolna.job.JobAttempt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the call that an earlier job placed. Bolna's list has no filter for number or variables. So
 * the look-up reads the list from the time of entry, and compares the {@link CorrelationVariable}
 * of each call to the same number.
 */
final class CallLookup {

  /** How far back to look if the time of entry is unknown. */
  private static final Duration WITHOUT_ENTRY = Duration.ofDays(7);

  /** Number of agents whose lists are cached. */
  private static final int MAX_AGENTS = 20;

  /** Number of calls that this runtime placed, and of unfinished look-ups. */
  private static final int MAX_REMEMBERED = 20_000;

  private final Clock clock;
  private final LruCache<AgentOfAccount, AgentCallCache> caches = new LruCache<>(MAX_AGENTS);
  private final LruCache<String, String> placedHere = new LruCache<>(MAX_REMEMBERED);
  private final LruCache<JobAttempt.Identity, Instant> readUntil = new LruCache<>(MAX_REMEMBERED);

  private record AgentOfAccount(VendorHttp http, ApiKey account, String agentId) {}

  CallLookup(Clock clock) {
    this.clock = clock;
  }

  /**
   * Finds the calls that earlier attempts placed. Of a long list, it reads no more after the first.
   *
   * @return the calls, oldest first; more than one means duplicates
   * @throws ApiException if that is unknown
   */
  List<PlacedCall> find(BolnaClient bolna, CallAttempt attempt, ListRequirement required) {
    AgentCallCache cache = cache(bolna, attempt);
    ExaminedCalls examined =
        new ExaminedCalls(attempt, call -> origin(call, bolna, cache, attempt));
    CallSearch search = new CallSearch(attempt.number(), earliest(attempt), required);
    examined.examine(
        cache.find(bolna, search, part -> isEnough(part, examined, attempt.identity())));
    if (examined.own.isEmpty() && examined.undecided.isPresent()) {
      throw ApiException.unknownOutcome(
          ("Call %s to the same number doesn't show who placed it, so it may be this one. To call"
                  + " anyway, enter the element again")
              .formatted(examined.undecided.get()));
    }
    return List.copyOf(examined.own);
  }

  /** Remembers how far the list was read in vain, so that the next attempt continues there. */
  private boolean isEnough(
      AgentCallCache.Part part, ExaminedCalls examined, JobAttempt.Identity identity) {
    examined.examine(part.calls());
    if (examined.own.isEmpty() && examined.undecided.isEmpty()) {
      readUntil.put(identity, part.end());
    }
    return !examined.own.isEmpty();
  }

  private CallOrigin origin(
      AgentCall call, BolnaClient bolna, AgentCallCache cache, CallAttempt attempt) {
    String id = call.call().executionId();
    return placedHere
        .get(id)
        .map(CallOrigin::known)
        .orElseGet(() -> cache.origins().find(bolna, id, attempt));
  }

  /** Remembers who placed a call, to save a request. */
  void placed(PlacedCall call, CallAttempt attempt) {
    placedHere.put(call.executionId(), attempt.job().key());
  }

  private AgentCallCache cache(BolnaClient bolna, CallAttempt attempt) {
    return caches.get(
        new AgentOfAccount(bolna.http(), bolna.caller().key(), attempt.request().agentId()),
        agent -> new AgentCallCache(agent.agentId(), clock));
  }

  private Instant earliest(CallAttempt attempt) {
    Instant now = clock.instant();
    Instant entry =
        attempt
            .job()
            .enteredAt()
            .map(entered -> entered.isAfter(now) ? now : entered)
            .orElse(now.minus(WITHOUT_ENTRY))
            .minus(Bolna.CLOCK_SKEW)
            // Whole minutes, so that simultaneous jobs request the same part of the list.
            .truncatedTo(ChronoUnit.MINUTES);
    return readUntil
        .get(attempt.identity())
        .filter(until -> !until.isAfter(now)) // or the clock was ahead then
        .filter(entry::isBefore)
        .orElse(entry);
  }

  /** The calls that an attempt may have placed, among those examined so far. */
  private static final class ExaminedCalls {

    private final CallAttempt attempt;
    private final Function<AgentCall, CallOrigin> origins;
    private final List<PlacedCall> own = new ArrayList<>();
    private Optional<String> undecided = Optional.empty();

    ExaminedCalls(CallAttempt attempt, Function<AgentCall, CallOrigin> origins) {
      this.attempt = attempt;
      this.origins = origins;
    }

    /**
     * Examines more calls.
     *
     * @param calls none older than those examined before
     */
    void examine(List<AgentCall> calls) {
      calls.stream()
          .filter(call -> call.mayBeTo(attempt.number()))
          .sorted(AgentCall.OLDEST_FIRST)
          .forEach(this::examine);
    }

    private void examine(AgentCall listed) {
      CallOrigin origin = origins.apply(listed);
      if (origin.is(attempt.job().key())) {
        own.add(listed.call());
      }
      if (origin.mayBeOf(attempt)) {
        undecided = undecided.or(() -> Optional.of(listed.call().executionId()));
      }
    }
  }
}
