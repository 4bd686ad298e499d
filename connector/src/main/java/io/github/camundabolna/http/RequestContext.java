package io.github.camundabolna.http;

import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import java.time.Duration;

/**
 * In whose name a vendor is asked, and until when the answer is of use.
 *
 * @param until after that nothing is sent, and what is under way is cancelled
 * @param patience how long one answer may take, if its request has no shorter time-out of its own
 * @param longestPause how long to wait for permission to send, or before asking again
 */
public record RequestContext(ApiKey key, Deadline until, Duration patience, Duration longestPause) {

  /** More than the time-out of any request. */
  private static final Duration ENDLESS = Duration.ofHours(1);

  /** A thread that works for others too is not to be held up. */
  private static final Duration IN_SHARED_THREAD = Duration.ofMillis(200);

  /** For a caller with a thread of its own, who waits for as long as a request may take. */
  public RequestContext(ApiKey key, Deadline until) {
    this(key, until, ENDLESS, ENDLESS);
  }

  /** For a caller whose thread is needed by others: what would have to wait fails at once. */
  public static RequestContext inSharedThread(ApiKey key, Deadline until) {
    return new RequestContext(key, until, ENDLESS, IN_SHARED_THREAD);
  }

  /** The same caller, who gives up after that time at the latest. */
  public RequestContext within(Duration time) {
    return new RequestContext(key, until.within(time), patience, longestPause);
  }

  public RequestContext withPatience(Duration time) {
    return new RequestContext(key, until, time, longestPause);
  }

  /** How long to wait for permission to send, of a time that would be usual. */
  Duration forPermission(Duration usual, ApiRequest request) {
    return atMost(usual.compareTo(longestPause) < 0 ? usual : longestPause, request);
  }

  /**
   * @return the time, or what is left of it
   * @throws ApiException of kind {@link Kind#SAFE_TO_RETRY} if nothing is left
   */
  Duration atMost(Duration time, ApiRequest request) {
    Duration left = until.atMost(time);
    if (left.isZero()) {
      throw ApiException.heldBack(
          Reason.OUTAGE, request + " was not sent: its job has no time left", Duration.ZERO);
    }
    return left;
  }

  /**
   * How long to wait for an answer whose request may take that long.
   *
   * @throws ApiException as {@link #atMost} does
   */
  Duration forAnswer(Duration whole, ApiRequest request) {
    return atMost(whole.compareTo(patience) < 0 ? whole : patience, request);
  }
}
