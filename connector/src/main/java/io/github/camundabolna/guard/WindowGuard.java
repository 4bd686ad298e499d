package io.github.camundabolna.guard;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Keeps calls within the calling window.
 *
 * @param movesCalls whether a call outside the window is moved to the next opening, not refused
 */
public record WindowGuard(CallingWindow window, boolean movesCalls) {

  /**
   * Returns when to call.
   *
   * @param wanted when the call would be dialed
   * @param zones where the person may be; none if that is unknown
   * @return that time, or the next opening if calls are moved
   * @throws CallRefusedException if the call must not be dialed then
   */
  public Instant clear(Instant wanted, Collection<ZoneId> zones) {
    Optional<Refusal> refusal = refusal(wanted, zones);
    return refusal.isEmpty()
        ? wanted
        : refusal
            .flatMap(Refusal::nextOpening)
            .filter(opening -> movesCalls)
            .orElseThrow(() -> refusal.orElseThrow().exception());
  }

  /**
   * Returns the refusal of a call at that time; empty if the window is open.
   *
   * @param zones where the person may be; none if that is unknown
   */
  public Optional<Refusal> refusal(Instant time, Collection<ZoneId> zones) {
    if (zones.isEmpty()) {
      return Optional.of(
          Refusal.of(
              RefusalReason.OUTSIDE_WINDOW,
              "The number doesn't show the recipient's time zone. Enter one. No one was called"));
    }
    return window.isOpen(time, zones) ? Optional.empty() : Optional.of(closed(time, zones));
  }

  private Refusal closed(Instant time, Collection<ZoneId> zones) {
    Optional<Instant> opening = window.nextOpening(time, zones);
    return new Refusal(
        RefusalReason.OUTSIDE_WINDOW,
        "The calling window is %s in %s, and the call would be at %s. %s. No one was called"
            .formatted(
                window.text(),
                names(zones),
                time,
                opening
                    .map(next -> "It opens next at " + next)
                    .orElse("It's never open in all of these time zones at once")),
        opening);
  }

  private static String names(Collection<ZoneId> zones) {
    int shown = 3;
    String first =
        new TreeSet<>(zones.stream().map(ZoneId::getId).toList())
            .stream().limit(shown).collect(Collectors.joining(", "));
    return zones.size() > shown ? first + " and " + (zones.size() - shown) + " more" : first;
  }
}
