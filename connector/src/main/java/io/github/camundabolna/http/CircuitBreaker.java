package io.github.camundabolna.http;

import io.github.camundabolna.scheduling.Backoff;
import java.time.Duration;
import java.time.Instant;

/**
 * Stops sending requests for an account after several in a row got no answer, then lets one through
 * at a time until one is answered. Any answer counts, an error too: silence is what holds threads.
 * Safe for use by many threads.
 */
final class CircuitBreaker {

  static final int FAILURES = 5;

  /** How long nothing is sent; doubled by each probe that gets no answer. */
  static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final String vendor;
  private int failures;
  private Backoff pause = Backoff.doubling(FIRST_PAUSE, LONGEST_PAUSE);
  private Instant probeAt = Instant.MIN;
  private boolean probing;

  CircuitBreaker(Vendor vendor) {
    this.vendor = vendor.name();
  }

  /**
   * Every call that returns must be followed by one of the other methods, with its result.
   *
   * @return whether this request is the probe
   * @throws ApiException with {@link ApiException.Reason#OUTAGE} if nothing may be sent now
   */
  synchronized boolean enter(ApiRequest request, Instant now) {
    if (failures < FAILURES) {
      return false;
    }
    if (probing || now.isBefore(probeAt)) {
      throw ApiException.heldBack(
          ApiException.Reason.OUTAGE,
          request + " was not sent: " + vendor + " did not answer the last requests",
          now.isBefore(probeAt) ? Duration.between(now, probeAt) : FIRST_PAUSE);
    }
    probing = true;
    return true;
  }

  /** Notes that an answer came, whatever it said. */
  synchronized void answered() {
    failures = 0;
    probing = false;
    pause = pause.reset();
  }

  /** Notes a time-out, or that there was no connection. */
  synchronized void unanswered(boolean probe, Instant now) {
    failures++;
    if (probe || failures == FAILURES) {
      probing = false;
      probeAt = now.plus(pause.delay());
      pause = pause.next();
    }
  }

  /** Notes that the request was not sent, or that its caller gave it up, which proves nothing. */
  synchronized void abandoned(boolean probe) {
    probing &= !probe;
  }
}
