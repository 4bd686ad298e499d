package io.github.camundabolna.polling;

import io.camunda.connector.api.error.ConnectorInputException;
import io.github.camundabolna.input.IsoDuration;
import io.github.camundabolna.scheduling.Backoff;
import io.github.camundabolna.scheduling.Timings;
import java.time.Duration;

/** The panel field with the time between two checks of calls. */
public final class CheckInterval {

  private CheckInterval() {}

  /**
   * Returns pauses from the interval to five minutes, or to the interval if that is longer.
   *
   * @param text null if the field was never set
   * @throws ConnectorInputException if the interval isn't a duration from 10 seconds to a day
   */
  public static Backoff backoff(String text) {
    Duration least =
        new IsoDuration(
                "\"Check interval\"",
                Timings.SHORTEST_CALL_INTERVAL,
                Timings.LONGEST_INTERVAL,
                Timings.USUAL_INTERVAL)
            .read(text);
    return Backoff.doubling(least, Timings.LONGEST_FAILURE_PAUSE);
  }
}
