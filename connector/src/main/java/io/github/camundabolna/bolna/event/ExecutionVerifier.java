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
 * Says what became of a call that an event speaks of. Without an API key the event is all there is;
 * with one, an event is only a hint, and what Bolna says of the execution is believed instead.
 *
 * @param places for requests that wait for Bolna: each holds a thread that all webhooks of the
 *     runtime share, and its health probe too
 */
record ExecutionVerifier(Optional<BolnaClient> bolna, Semaphore places, Clock clock) {

  /** Of 200 threads that a runtime has for webhooks. */
  static final int PLACES = 20;

  /** Bolna answers in well under a second, and gives up on us after about ten. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Whether an event is only a hint. */
  boolean asksBolna() {
    return bolna.isPresent();
  }

  /**
   * Asks Bolna, for no longer than three seconds, and not at all if too many ask already.
   *
   * @throws ApiException if Bolna cannot be asked
   */
  Execution truthOf(Execution event) {
    return bolna.map(client -> asked(client, event.id())).orElse(event);
  }

  private Execution asked(BolnaClient client, String id) {
    if (!places.tryAcquire()) {
      throw ApiException.notDone(
          "Bolna was not asked for call " + id + ": " + PLACES + " requests wait for it already");
    }
    try {
      return hurried(client).execution(id).being(id);
    } finally {
      places.release();
    }
  }

  private BolnaClient hurried(BolnaClient client) {
    Deadline soon = Deadline.in(PATIENCE, clock);
    return new BolnaClient(client.http(), new RequestContext(client.caller().key(), soon));
  }
}
