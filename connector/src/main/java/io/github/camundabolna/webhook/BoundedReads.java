package io.github.camundabolna.webhook;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.Deadline;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.Vendor;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Reads from a vendor's API while the vendor waits for the response to an event: briefly, and only
 * a few at a time.
 *
 * @param places each read holds a thread that all webhooks of the runtime and its health probe
 *     share
 */
public record BoundedReads(Semaphore places, Clock clock) {

  /** A runtime has 200 threads for webhooks. */
  public static final int PLACES = 20;

  /** One for each vendor, so that a slow one doesn't take the places of another. */
  private static final ConcurrentMap<Vendor, BoundedReads> OF_THIS_PROCESS =
      new ConcurrentHashMap<>();

  /** Vendors answer in well under a second, and wait about ten seconds for a response. */
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  /** Returns what all receivers of a vendor share, because they share the runtime's threads. */
  public static BoundedReads ofThisProcess(Vendor vendor) {
    return OF_THIS_PROCESS.computeIfAbsent(
        vendor, each -> new BoundedReads(new Semaphore(PLACES), Clock.systemUTC()));
  }

  /**
   * Reads for at most three seconds; fails immediately if too many reads are in progress.
   *
   * @param what is read, like {@code call 1}
   * @throws ApiException if it can't be read
   */
  public <T> T read(ApiKey key, String what, Function<RequestContext, T> read) {
    if (!places.tryAcquire()) {
      throw ApiException.notDone(
          "The connector did not read %s: %d events are already waiting for a response of an API"
              .formatted(what, PLACES));
    }
    try {
      return read.apply(new RequestContext(key, Deadline.in(TIMEOUT, clock)));
    } finally {
      places.release();
    }
  }
}
