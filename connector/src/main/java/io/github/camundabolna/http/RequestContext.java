package io.github.camundabolna.http;

import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import java.time.Duration;

/**
 * The account of a request, what it's for, and how long its response is useful.
 *
 * @param until after that, nothing is sent, and requests in progress are canceled
 * @param patience maximum time for one response, unless the request's own timeout is shorter
 * @param longestPause maximum time to wait for the rate limit, or before a retry
 */
public record RequestContext(
    ApiKey key, RequestPurpose purpose, Deadline until, Duration patience, Duration longestPause) {

  /** Longer than the timeout of any request. */
  private static final Duration ENDLESS = Duration.ofHours(1);

  /** A shared thread must not be blocked. */
  private static final Duration IN_SHARED_THREAD = Duration.ofMillis(200);

  /** Creates a context for a caller with its own thread, which can wait for a request. */
  public RequestContext(ApiKey key, Deadline until) {
    this(key, RequestPurpose.ON_DEMAND, until, ENDLESS, ENDLESS);
  }

  /** Returns a context for a shared thread: requests that would have to wait fail immediately. */
  public static RequestContext inSharedThread(ApiKey key, Deadline until) {
    return new RequestContext(key, RequestPurpose.ON_DEMAND, until, ENDLESS, IN_SHARED_THREAD);
  }

  /** Returns a context for polls and sweeps, which have no deadline. */
  public static RequestContext scheduled(ApiKey key) {
    return new RequestContext(key, Deadline.NEVER).withPurpose(RequestPurpose.SCHEDULED);
  }

  /** Returns the same context for requests that find what an earlier attempt did. */
  public RequestContext forLookUp() {
    return withPurpose(RequestPurpose.LOOK_UP);
  }

  private RequestContext withPurpose(RequestPurpose other) {
    return new RequestContext(key, other, until, patience, longestPause);
  }

  /** Returns the same context with a deadline. */
  public RequestContext within(Duration time) {
    return new RequestContext(key, purpose, until.within(time), patience, longestPause);
  }

  public RequestContext withPatience(Duration time) {
    return new RequestContext(key, purpose, until, time, longestPause);
  }

  /** Returns the same context without an impatience that would make a slow vendor look dead. */
  RequestContext forProbe() {
    return withPatience(ENDLESS);
  }

  /** Returns whether that much time is left. */
  boolean leaves(Duration time) {
    return until.atMost(time).compareTo(time) >= 0;
  }

  /** Returns how long to wait for the rate limit. */
  Duration forPermission(Duration usual, ApiRequest request) {
    return atMost(usual.compareTo(longestPause) < 0 ? usual : longestPause, request);
  }

  /**
   * Returns the time, limited by the deadline.
   *
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
   * Returns how long to wait for a response.
   *
   * @throws ApiException as {@link #atMost} does
   */
  Duration forAnswer(Duration whole, ApiRequest request) {
    return atMost(whole.compareTo(patience) < 0 ? whole : patience, request);
  }
}
