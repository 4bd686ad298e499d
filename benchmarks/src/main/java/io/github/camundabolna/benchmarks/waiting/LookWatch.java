package io.github.camundabolna.benchmarks.waiting;

import io.github.camundabolna.benchmarks.stack.ConditionWait;
import io.github.camundabolna.simulator.journal.Journal;
import io.github.camundabolna.simulator.journal.RecordedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sees in Bolna's journal when a look takes place. Each look of the connector has one list of all
 * recent calls, which begins with its first page. Loops have no common look: theirs is a fixed
 * time.
 *
 * @param loopTime for loops
 */
record LookWatch(Journal journal, WaitKind kind, Duration loopTime) {

  private static final String LIST = "GET /v2/agent/{id}/executions";
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  /**
   * Waits for the next look.
   *
   * @param after the one before, or when to begin to watch
   * @return when it took place
   */
  Instant next(Instant after) {
    return ConditionWait.value("a look of " + kind.subject(), TIMEOUT, () -> look(after));
  }

  private Optional<Instant> look(Instant after) {
    if (kind.looksAlone()) {
      Instant end = after.plus(loopTime);
      return Optional.of(end)
          .filter(time -> !Instant.now().isBefore(time) && requests(after, time) > 0);
    }
    return journal.requestsTo(LIST).stream()
        .filter(LookWatch::beginsListOfAll)
        .map(RecordedRequest::at)
        .filter(time -> time.isAfter(after))
        .findFirst();
  }

  private static boolean beginsListOfAll(RecordedRequest list) {
    return "1".equals(list.query().get("page_number")) && !list.query().containsKey("status");
  }

  /** Returns how many requests Bolna got after the first time, until the second one. */
  long requests(Instant after, Instant until) {
    return journal.requests().stream()
        .filter(request -> request.at().isAfter(after) && !request.at().isAfter(until))
        .count();
  }
}
