package io.github.camundabolna.http;

import io.github.camundabolna.scheduling.Backoff;
import java.time.Duration;
import java.time.Instant;

/**
 * Stops requests for an account after several in a row got no response. Then it lets one through at
 * a time until one is answered. Any response counts, even an error, because only missing responses
 * block threads. Requests that were given too little time to tell don't count. Thread-safe.
 */
final class CircuitBreaker {

  static final int FAILURES = 5;

  /** A vendor without a response for so long hangs: others come in well under a second. */
  static final Duration HANGS = Duration.ofSeconds(4);

  /** Pause before a probe; doubled by each probe without a response. */
  static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final String vendor;
  private int failures;
  private Backoff pause = Backoff.doubling(FIRST_PAUSE, LONGEST_PAUSE);
  private Instant probeAt = Instant.MIN;
  private boolean probing;
  private boolean probingHurriedly;

  /** How a request was admitted. */
  enum Admission {
    USUAL,
    /** Its result decides. */
    PROBE,
    /** Only a response decides: it's given too little time to tell whether the vendor hangs. */
    HURRIED_PROBE
  }

  CircuitBreaker(Vendor vendor) {
    this.vendor = vendor.name();
  }

  /**
   * Admits a request. After every return, call another method with the result.
   *
   * @param patient whether it waits long enough to tell whether the vendor hangs
   * @return what to pass to the other methods
   * @throws ApiException with {@link ApiException.Reason#OUTAGE} if nothing may be sent now
   */
  synchronized Admission enter(ApiRequest request, boolean patient, Instant now) {
    if (failures < FAILURES) {
      return Admission.USUAL;
    }
    if (probeAt.isAfter(now.plus(LONGEST_PAUSE))) {
      probeAt = now; // The clock was ahead, and has been corrected.
    }
    if (probing || !patient && probingHurriedly || now.isBefore(probeAt)) {
      throw ApiException.heldBack(
          ApiException.Reason.OUTAGE,
          request + " was not sent: " + vendor + " did not answer the last requests",
          now.isBefore(probeAt) ? Duration.between(now, probeAt) : FIRST_PAUSE);
    }
    probing |= patient;
    probingHurriedly |= !patient;
    return patient ? Admission.PROBE : Admission.HURRIED_PROBE;
  }

  /** Notes any response. */
  synchronized void answered() {
    failures = 0;
    probing = false;
    probingHurriedly = false;
    pause = pause.reset();
  }

  /** Notes a timeout, or a missing connection. */
  synchronized void unanswered(Admission admission, Instant now) {
    failures++;
    if (admission == Admission.PROBE || failures == FAILURES) {
      probing = false;
      probeAt = now.plus(pause.delay());
      pause = pause.next();
    }
  }

  /** Notes that the request was not sent, or that its caller gave up, which proves nothing. */
  synchronized void abandoned(Admission admission) {
    probing &= admission != Admission.PROBE;
    probingHurriedly &= admission != Admission.HURRIED_PROBE;
  }
}
