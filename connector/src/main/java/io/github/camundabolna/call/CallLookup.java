package io.github.camundabolna.call;

import io.github.camundabolna.client.BolnaClient;
import io.github.camundabolna.client.PlacedCall;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

  Optional<PlacedCall> find(BolnaClient bolna, Dial dial) {
    AgentListing listing =
        listings.computeIfAbsent(
            new AgentOfAccount(bolna, dial.request().agentId()),
            agent -> new AgentListing(bolna, agent.agentId(), clock));
    Instant now = clock.instant();
    Instant entered =
        dial.enteredAt().filter(at -> !at.isAfter(now)).orElse(now.minus(WITHOUT_ENTRY));
    return listing.since(entered.minus(CLOCK_SKEW)).stream()
        .filter(row -> row.mayBeTo(dial.request().recipientPhoneNumber()))
        .filter(
            row -> listing.correlationOf(row.call().executionId()).equals(Optional.of(dial.key())))
        .findFirst()
        .map(ListedCall::call);
  }
}
