package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.PlacedCall;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.LruCache;
import io.github.camundabolna.http.VendorHttp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Finds the call that an earlier job has placed. Bolna cannot be asked for it: its list has no
 * filter for the number or for variables, so the list is read from the time when the element was
 * entered, and each call to the same number is compared by its {@link CorrelationVariable}.
 */
public final class CallLookup {

  /** How far Bolna's clock and the engine's may be apart. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

  /** How far back to look when it is not known when the element was entered. */
  private static final Duration WITHOUT_ENTRY = Duration.ofDays(7);

  /** Agents whose lists are kept; beyond that, the least recently used one is read again. */
  private static final int MOST_AGENTS = 20;

  /** Calls that this runtime placed, and look-ups that are not at their end. */
  private static final int MOST_REMEMBERED = 20_000;

  private final Clock clock;
  private final LruCache<AgentOfAccount, AgentCallCache> listings = new LruCache<>(MOST_AGENTS);
  private final LruCache<String, String> placedHere = new LruCache<>(MOST_REMEMBERED);
  private final LruCache<CallAttempt.Identity, Instant> readUntil = new LruCache<>(MOST_REMEMBERED);

  private record AgentOfAccount(VendorHttp http, ApiKey account, String agentId) {}

  public CallLookup(Clock clock) {
    this.clock = clock;
  }

  /**
   * @return the oldest call that an earlier job for this has placed
   * @throws ApiException if it cannot be told; never of a kind that means "not placed", because it
   *     is an earlier try that may have placed it
   */
  Optional<PlacedCall> find(BolnaClient bolna, CallAttempt dial) {
    LookupResult seen = look(bolna, dial, UnaryOperator.identity(), true);
    if (seen.calls().isEmpty() && seen.unsure()) {
      throw ApiException.unknownOutcome(
          ("Call %s to the same number does not tell who placed it: it may be this one. To call all"
                  + " the same, enter the element again")
              .formatted(seen.undecided().orElse("")));
    }
    return seen.oldest();
  }

  /**
   * @throws ApiException as {@link #find} does
   */
  LookupResult look(BolnaClient bolna, CallAttempt dial) {
    return look(bolna, dial, UnaryOperator.identity(), false);
  }

  /**
   * Looks for calls that are older than one, which is among them; none is found as long as that is
   * not listed itself. What was placed later is not asked for: who placed it sees this one.
   *
   * @throws ApiException as {@link #find} does
   */
  LookupResult lookUpTo(PlacedCall call, BolnaClient bolna, CallAttempt dial) {
    return look(bolna, dial, rows -> upTo(call, rows), false);
  }

  private static List<ListedCall> upTo(PlacedCall call, List<ListedCall> rows) {
    return rows.stream()
        .filter(row -> row.call().executionId().equals(call.executionId()))
        .findFirst()
        .map(own -> rows.stream().filter(row -> !row.isAfter(own)).toList())
        .orElse(List.of());
  }

  private LookupResult look(
      BolnaClient bolna,
      CallAttempt dial,
      UnaryOperator<List<ListedCall>> ofTheLast,
      boolean oneIsEnough) {
    try {
      return examined(bolna, dial, ofTheLast, oneIsEnough);
    } catch (ApiException e) {
      throw saysNotPlaced(e.kind(), dial)
          ? e.as(
              Kind.UNKNOWN_OUTCOME,
              "An earlier try may have placed the call, and it cannot be looked for: ")
          : e;
    }
  }

  private LookupResult examined(
      BolnaClient bolna,
      CallAttempt dial,
      UnaryOperator<List<ListedCall>> ofTheLast,
      boolean oneIsEnough) {
    AgentCallCache listing = listing(bolna, dial);
    CallCandidates candidates = new CallCandidates(dial, row -> owner(row, bolna, listing, dial));
    List<ListedCall> last =
        listing.since(
            bolna,
            earliest(dial),
            part -> {
              candidates.examine(part.rows());
              if (candidates.areNone()) {
                readUntil.put(dial.identity(), part.end());
              }
              return oneIsEnough && candidates.haveOwn();
            });
    candidates.examine(ofTheLast.apply(last));
    return candidates.sighting();
  }

  private CallOrigin owner(
      ListedCall call, BolnaClient bolna, AgentCallCache listing, CallAttempt dial) {
    String id = call.call().executionId();
    return placedHere
        .get(id)
        .map(CallOrigin::known)
        .orElseGet(() -> listing.owners().of(bolna, id, dial));
  }

  /** Says who placed a call, which then need not be asked for. */
  void placed(PlacedCall call, CallAttempt dial) {
    placedHere.put(call.executionId(), dial.key());
  }

  private AgentCallCache listing(BolnaClient bolna, CallAttempt dial) {
    return listings.get(
        new AgentOfAccount(bolna.http(), bolna.caller().key(), dial.request().agentId()),
        agent -> new AgentCallCache(agent.agentId(), clock));
  }

  /** The failure of a look-up takes the place of the failure that made it needed. */
  private static boolean saysNotPlaced(Kind failure, CallAttempt dial) {
    return failure == Kind.REJECTED
        || failure == Kind.BALANCE_LOW
        || (failure == Kind.NOT_DONE && dial.followsFailure());
  }

  private Instant earliest(CallAttempt dial) {
    Instant now = clock.instant();
    Instant entry =
        dial.enteredAt()
            .map(entered -> entered.isAfter(now) ? now : entered)
            .orElse(now.minus(WITHOUT_ENTRY))
            .minus(CLOCK_SKEW)
            // Whole minutes, so that jobs of one moment ask for the same part of the list.
            .truncatedTo(ChronoUnit.MINUTES);
    return readUntil.get(dial.identity()).filter(entry::isBefore).orElse(entry);
  }
}
