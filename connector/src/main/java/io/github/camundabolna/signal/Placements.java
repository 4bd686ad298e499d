package io.github.camundabolna.signal;

import io.github.camundabolna.http.LruCache;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers what jobs of this runtime have placed, and from which process. Receivers and waits look
 * up here what neither a call nor the engine shows them. Safe for use by many threads.
 */
public final class Placements {

  private static final int MAX_CALLS = 5_000;
  private static final int MAX_PROCESSES = 2_000;

  /**
   * The runtime creates each connector by itself, so this is how they meet. Holds {@value
   * #MAX_CALLS} calls and {@value #MAX_PROCESSES} process versions at most, the latest ones.
   */
  public static final Placements OF_THIS_PROCESS = new Placements();

  private final LruCache<String, String> tenants = new LruCache<>(MAX_CALLS);
  private final LruCache<Process, Placed> processes = new LruCache<>(MAX_PROCESSES);

  /** What was placed. */
  public enum Kind {
    CALL(3),
    BATCH(1);

    private final int several;

    Kind(int several) {
      this.several = several;
    }
  }

  private record Process(Kind kind, long definitionKey) {}

  /**
   * @param severalSince since when so many were placed that some instance must have reached its
   *     wait
   */
  private record Placed(int count, Optional<Instant> severalSince) {

    Placed plusOne(Kind kind, Instant now) {
      boolean several = count + 1 >= kind.several;
      return new Placed(count + 1, severalSince.or(() -> Optional.of(now).filter(time -> several)));
    }
  }

  /**
   * Remembers a call or a batch that an instance of this process version has placed. It counts
   * once, even if a repeated job finds it again.
   *
   * @param id that the vendor gave it
   */
  public void add(Kind kind, String id, String tenantId, long definitionKey, Instant now) {
    if (tenants.get(id).isPresent()) {
      return;
    }
    tenants.put(id, tenantId);
    Process process = new Process(kind, definitionKey);
    Placed before = processes.get(process).orElseGet(() -> new Placed(0, Optional.empty()));
    processes.put(process, before.plusOne(kind, now));
  }

  /** Returns the tenant whose process placed it; empty if this runtime doesn't know. */
  public Optional<String> tenantOf(String id) {
    return tenants.get(id);
  }

  /** Returns since when instances of this process version have placed several; empty if not yet. */
  public Optional<Instant> severalSince(Kind kind, long definitionKey) {
    return processes.get(new Process(kind, definitionKey)).flatMap(Placed::severalSince);
  }
}
