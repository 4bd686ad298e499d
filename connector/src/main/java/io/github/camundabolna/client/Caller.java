package io.github.camundabolna.client;

import io.github.camundabolna.client.BolnaException.Kind;
import java.time.Duration;

/**
 * In whose name Bolna is asked, and until when the answer is of use.
 *
 * @param until after that nothing is sent, and what is under way is cancelled
 */
public record Caller(ApiKey key, Deadline until) {

  /**
   * @return the time, or what is left of it
   * @throws BolnaException of kind {@link Kind#NOT_DONE} if nothing is left
   */
  Duration atMost(Duration time, ApiRequest request) {
    Duration left = until.atMost(time);
    if (left.isZero()) {
      throw BolnaException.notDone(request + " was not sent: the time of its job is up");
    }
    return left;
  }
}
