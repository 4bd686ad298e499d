package io.github.camundabolna.simulator.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has become of a delivery so far.
 *
 * @param headers of the latest attempt
 * @param attempts the latest ones, in order
 * @param planned when more attempts will be made, in order
 * @param dropped whether it wasn't sent at first
 */
public record DeliveryHistory(
    List<LoggedHeader> headers,
    List<LoggedAttempt> attempts,
    List<Instant> planned,
    boolean dropped) {

  private static final int MOST_ATTEMPTS = 20;

  public DeliveryHistory {
    headers = List.copyOf(headers);
    attempts = List.copyOf(attempts);
    planned = List.copyOf(planned);
  }

  /** How far a delivery is. */
  public enum State {
    /** No attempt has ended yet. */
    WAITING,
    /** The latest attempt failed, or there was none yet, but one is planned. */
    PLANNED,
    DELIVERED,
    FAILED,
    DROPPED
  }

  static DeliveryHistory empty() {
    return new DeliveryHistory(List.of(), List.of(), List.of(), false);
  }

  /** Returns how far the delivery is. */
  public State state() {
    boolean acknowledged = last().filter(attempt -> attempt.failure().isEmpty()).isPresent();
    if (acknowledged) {
      return State.DELIVERED;
    }
    if (!planned.isEmpty()) {
      return State.PLANNED;
    }
    if (!attempts.isEmpty()) {
      return State.FAILED;
    }
    return dropped ? State.DROPPED : State.WAITING;
  }

  /** Returns the latest attempt. */
  public Optional<LoggedAttempt> last() {
    return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast());
  }

  DeliveryHistory sent(List<LoggedHeader> next) {
    return new DeliveryHistory(next, attempts, planned, dropped);
  }

  DeliveryHistory answered(LoggedAttempt attempt) {
    List<LoggedAttempt> all = new ArrayList<>(attempts);
    all.add(attempt);
    List<LoggedAttempt> latest = all.subList(Math.max(0, all.size() - MOST_ATTEMPTS), all.size());
    return new DeliveryHistory(headers, latest, planned, dropped);
  }

  DeliveryHistory planned(Instant at) {
    List<Instant> all = Stream.concat(planned.stream(), Stream.of(at)).sorted().toList();
    return new DeliveryHistory(headers, attempts, all, dropped);
  }

  /** The time of a planned attempt has come. */
  DeliveryHistory due(Instant at) {
    List<Instant> rest = new ArrayList<>(planned);
    rest.remove(at);
    return new DeliveryHistory(headers, attempts, rest, dropped);
  }

  DeliveryHistory asDropped() {
    return new DeliveryHistory(headers, attempts, planned, true);
  }
}
