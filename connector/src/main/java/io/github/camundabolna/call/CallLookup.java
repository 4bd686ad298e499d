package io.github.camundabolna.call;

import io.github.camundabolna.client.BolnaClient;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.BolnaException.Kind;
import io.github.camundabolna.client.PlacedCall;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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

  private record AgentOfAccount(BolnaClient bolna, String agentId) {}

  CallLookup(Clock clock) {
    this.clock = clock;
  }

  /**
   * @throws BolnaException if it cannot be told; never of a kind that means "not placed", because
   *     it is an earlier try that may have placed it
   */
  Optional<PlacedCall> find(BolnaClient bolna, Dial dial) {
    AgentListing listing =
        listings.computeIfAbsent(
            new AgentOfAccount(bolna, dial.request().agentId()),
            agent -> new AgentListing(bolna, agent.agentId(), clock));
    try {
      return find(listing, dial);
    } catch (BolnaException e) {
      throw saysNotPlaced(e.kind(), dial)
          ? BolnaException.unknownOutcome(
              "An earlier try may have placed the call, and it cannot be looked for: "
                  + e.getMessage())
          : e;
    }
  }

  /** The failure of a look-up takes the place of the failure that made it needed. */
  private static boolean saysNotPlaced(Kind failure, Dial dial) {
    return failure == Kind.REJECTED
        || failure == Kind.BALANCE_LOW
        || (failure == Kind.NOT_DONE && dial.followsFailure());
  }

  private Optional<PlacedCall> find(AgentListing listing, Dial dial) {
    List<ListedCall> candidates =
        listing.since(earliest(dial)).stream()
            .filter(row -> row.mayBeTo(dial.request().recipientPhoneNumber()))
            .toList();
    boolean unsure = false;
    for (ListedCall candidate : candidates) {
      CallOwner owner = listing.ownerOf(candidate.call().executionId());
      if (owner.is(dial.key())) {
        return Optional.of(candidate.call());
      }
      unsure |= owner.mayBeOf(dial);
    }
    if (unsure) {
      throw BolnaException.unknownOutcome(
          "A call to the same number does not tell yet who placed it: it may be this one");
    }
    return Optional.empty();
  }

  private Instant earliest(Dial dial) {
    Instant now = clock.instant();
    return dial.enteredAt()
        .map(entered -> entered.isAfter(now) ? now : entered)
        .orElse(now.minus(WITHOUT_ENTRY))
        .minus(CLOCK_SKEW);
  }
}
