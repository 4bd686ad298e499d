package io.github.camundabolna.bolna.event;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.Deadline;
import io.github.camundabolna.http.RequestContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Verifies the execution in an event. Without an API key, it trusts the event. With one, it reads
 * the execution from the Bolna API instead.
 *
 * @param client empty without an API key
 * @param places for requests that wait for Bolna; each holds a thread that all webhooks of the
 *     runtime and its health probe share
 */
record ExecutionVerifier(Optional<BolnaClient> client, Semaphore places, Clock clock) {

  /** A runtime has 200 threads for webhooks. */
  static final int PLACES = 20;

  /** Bolna answers in well under a second, and waits about ten seconds for a response. */
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  /** Returns whether an event is only a hint. */
  boolean isActive() {
    return client.isPresent();
  }

  /**
   * Reads the execution for at most three seconds; fails immediately if too many requests wait.
   *
   * @throws ApiException if the execution can't be read
   */
  Execution verify(Execution event) {
    return client.map(bolna -> read(bolna, event.id())).orElse(event);
  }

  private Execution read(BolnaClient bolna, String id) {
    if (!places.tryAcquire()) {
      throw ApiException.notDone(
          "The connector did not read call "
              + id
              + ": "
              + PLACES
              + " requests are already waiting for Bolna");
    }
    try {
      return withDeadline(bolna).execution(id).requireId(id);
    } finally {
      places.release();
    }
  }

  private BolnaClient withDeadline(BolnaClient bolna) {
    Deadline deadline = Deadline.in(TIMEOUT, clock);
    return new BolnaClient(bolna.http(), new RequestContext(bolna.caller().key(), deadline));
  }
}
