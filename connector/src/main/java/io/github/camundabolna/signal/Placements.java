package io.github.camundabolna.signal;

import io.github.camundabolna.http.LruCache;
import java.time.Instant;
import java.util.Optional;

/**
 * What jobs of this runtime have placed at Bolna, and from which process. Receivers and waits see a
 * call, or no instance at all, and tell by this what they can't see themselves. Safe for use by
 * many threads.
 */
public final class Placements {

  private static final int MOST_CALLS = 5_000;
  private static final int MOST_PROCESSES = 2_000;

  /**
   * The runtime creates each connector by itself, so this is how they meet. Holds {@value
   * #MOST_CALLS} calls and {@value #MOST_PROCESSES} process versions at most, the latest ones.
   */
  public static final Placements OF_THIS_PROCESS = new Placements();

  private final LruCache<String, String> tenants = new LruCache<>(MOST_CALLS);
  private final LruCache<Process, Placed> processes = new LruCache<>(MOST_PROCESSES);

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
   * @param severalSince since when there were so many that some instance must have come to its wait
   */
  private record Placed(int count, Optional<Instant> severalSince) {

    Placed oneMore(Kind kind, Instant now) {
      boolean several = count + 1 >= kind.several;
      return new Placed(count + 1, severalSince.or(() -> Optional.of(now).filter(time -> several)));
    }
  }

  /**
   * Remembers a call or a batch that an instance of this process version has placed. One that a
   * repeated job found again is known already, and counts once.
   *
   * @param id that Bolna gave it
   */
  public void add(Kind kind, String id, String tenantId, long definitionKey, Instant now) {
    if (tenants.get(id).isPresent()) {
      return;
    }
    tenants.put(id, tenantId);
    Process process = new Process(kind, definitionKey);
    Placed before = processes.get(process).orElseGet(() -> new Placed(0, Optional.empty()));
    processes.put(process, before.oneMore(kind, now));
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
