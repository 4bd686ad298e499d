package io.github.camundabolna.call;

import io.github.camundabolna.client.ApiKey;
import io.github.camundabolna.client.BolnaClient;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.BolnaException.Kind;
import io.github.camundabolna.client.BolnaHttp;
import io.github.camundabolna.client.PlacedCall;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Finds the call that an earlier job has placed. Bolna cannot be asked for it: its list has no
 * filter for the number or for variables, so the list is read from the time when the element was
 * entered, and each call to the same number is compared by its {@link CorrelationVariable}.
 */
final class CallLookup {

  /** How far Bolna's clock and the engine's may be apart. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

  /** How far back to look when it is not known when the element was entered. */
  private static final Duration WITHOUT_ENTRY = Duration.ofDays(7);

  private final Clock clock;
  private final Map<AgentOfAccount, AgentListing> listings = new ConcurrentHashMap<>();

  private record AgentOfAccount(BolnaHttp http, ApiKey account, String agentId) {}

  CallLookup(Clock clock) {
    this.clock = clock;
  }

  /**
   * @return the oldest call that an earlier job for this has placed
   * @throws BolnaException if it cannot be told; never of a kind that means "not placed", because
   *     it is an earlier try that may have placed it
   */
  Optional<PlacedCall> find(BolnaClient bolna, Dial dial) {
    return known(look(bolna, dial)).oldest();
  }

  /** A call that may be the one is not to be dialled, and not to be taken for it either. */
  private static Sighting known(Sighting seen) {
    if (seen.calls().isEmpty() && seen.unsure()) {
      throw BolnaException.unknownOutcome(
          "A call to the same number does not tell yet who placed it: it may be this one");
    }
    return seen;
  }

  /**
   * @throws BolnaException as {@link #find} does
   */
  Sighting look(BolnaClient bolna, Dial dial) {
    return look(bolna, dial, UnaryOperator.identity());
  }

  /**
   * Looks for calls that are older than one, which is among them; none is found as long as that is
   * not listed itself. What was placed later is not asked for: who placed it sees this one.
   *
   * @throws BolnaException as {@link #find} does
   */
  Sighting lookUpTo(PlacedCall call, BolnaClient bolna, Dial dial) {
    return look(bolna, dial, rows -> upTo(call, rows));
  }

  private static List<ListedCall> upTo(PlacedCall call, List<ListedCall> rows) {
    return rows.stream()
        .filter(row -> row.call().executionId().equals(call.executionId()))
        .findFirst()
        .map(own -> rows.stream().filter(row -> !row.isAfter(own)).toList())
        .orElse(List.of());
  }

  private Sighting look(BolnaClient bolna, Dial dial, UnaryOperator<List<ListedCall>> ofThem) {
    try {
      return look(bolna, listing(bolna, dial), dial, ofThem);
    } catch (BolnaException e) {
      throw saysNotPlaced(e.kind(), dial)
          ? BolnaException.unknownOutcome(
              "An earlier try may have placed the call, and it cannot be looked for: "
                  + e.getMessage())
          : e;
    }
  }

  /** Says who placed a call, which then need not be asked for. */
  void placed(BolnaClient bolna, Dial dial, PlacedCall call) {
    listing(bolna, dial).owners().known(call.executionId(), dial.key());
  }

  private AgentListing listing(BolnaClient bolna, Dial dial) {
    return listings.computeIfAbsent(
        new AgentOfAccount(bolna.http(), bolna.caller().key(), dial.request().agentId()),
        agent -> new AgentListing(agent.agentId(), clock));
  }

  /** The failure of a look-up takes the place of the failure that made it needed. */
  private static boolean saysNotPlaced(Kind failure, Dial dial) {
    return failure == Kind.REJECTED
        || failure == Kind.BALANCE_LOW
        || (failure == Kind.NOT_DONE && dial.followsFailure());
  }

  private Sighting look(
      BolnaClient bolna, AgentListing listing, Dial dial, UnaryOperator<List<ListedCall>> ofThem) {
    List<ListedCall> candidates =
        ofThem.apply(listing.since(bolna, earliest(dial))).stream()
            .filter(row -> row.mayBeTo(dial.request().recipientPhoneNumber()))
            .sorted(ListedCall.OLDEST_FIRST)
            .toList();
    List<PlacedCall> mine = new ArrayList<>();
    boolean unsure = false;
    for (ListedCall candidate : candidates) {
      CallOwner owner = listing.owners().of(bolna, candidate.call().executionId(), dial);
      if (owner.is(dial.key())) {
        mine.add(candidate.call());
      }
      unsure |= owner.mayBeOf(dial);
    }
    return new Sighting(List.copyOf(mine), unsure);
  }

  private Instant earliest(Dial dial) {
    Instant now = clock.instant();
    return dial.enteredAt()
        .map(entered -> entered.isAfter(now) ? now : entered)
        .orElse(now.minus(WITHOUT_ENTRY))
        .minus(CLOCK_SKEW);
  }
}
