package io.github.camundabolna.client;

import io.github.camundabolna.client.BolnaException.Kind;
import java.time.Duration;

/**
 * In whose name Bolna is asked, and until when the answer is of use.
 *
 * @param until after that nothing is sent, and what is under way is cancelled
 * @param patience how long one answer may take, if its request has no shorter time-out of its own
 */
public record Caller(ApiKey key, Deadline until, Duration patience) {

  /** More than the time-out of any request. */
  private static final Duration ENDLESS = Duration.ofHours(1);

  /** For a caller who waits for as long as a request may take. */
  public Caller(ApiKey key, Deadline until) {
    this(key, until, ENDLESS);
  }

  Caller withPatience(Duration time) {
    return new Caller(key, until, time);
  }

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

  /**
   * How long to wait for an answer whose request may take that long.
   *
   * @throws BolnaException as {@link #atMost} does
   */
  Duration forAnswer(Duration whole, ApiRequest request) {
    return atMost(whole.compareTo(patience) < 0 ? whole : patience, request);
  }
}
