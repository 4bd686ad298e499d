package io.github.camundabolna.signal;

import io.github.camundabolna.http.LruCache;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers the calls and batches that jobs of this runtime placed, with their process and tenant.
 * Receivers and waits look up what neither a call nor the engine shows. Thread-safe.
 */
public final class Placements {

  /** Where the engine puts what belongs to no other tenant. */
  public static final String DEFAULT_TENANT = "<default>";

  private static final int MAX_CALLS = 5_000;
  private static final int MAX_PROCESSES = 2_000;

  /**
   * Shared because the runtime creates each connector separately. Holds the latest {@value
   * #MAX_CALLS} calls and {@value #MAX_PROCESSES} process versions.
   */
  public static final Placements OF_THIS_PROCESS = new Placements();

  private final LruCache<String, String> tenants = new LruCache<>(MAX_CALLS);
  private final LruCache<Process, Placed> processes = new LruCache<>(MAX_PROCESSES);

  /** The kind of placement. */
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
   * The placements of one kind and process.
   *
   * @param severalSince since when so many were placed that an instance must have reached its wait
   */
  private record Placed(int count, Optional<Instant> severalSince) {

    Placed plusOne(Kind kind, Instant now) {
      boolean several = count + 1 >= kind.several;
      return new Placed(count + 1, severalSince.or(() -> Optional.of(now).filter(time -> several)));
    }
  }

  /**
   * Remembers a call or batch that an instance of this process version placed. It counts once, even
   * if a retry finds it again.
   *
   * @param id assigned by the vendor
   * @param tenantId of the job; empty for the default tenant, as an embedded engine has it
   */
  public void add(Kind kind, String id, String tenantId, long definitionKey, Instant now) {
    if (tenants.get(id).isPresent()) {
      return;
    }
    tenants.put(id, tenantId.isEmpty() ? DEFAULT_TENANT : tenantId);
    Process process = new Process(kind, definitionKey);
    Placed before = processes.get(process).orElseGet(() -> new Placed(0, Optional.empty()));
    processes.put(process, before.plusOne(kind, now));
  }

  /** Returns the tenant whose process placed it; empty if unknown to this runtime. */
  public Optional<String> tenantOf(String id) {
    return tenants.get(id);
  }

  /**
   * Returns since when instances of this process version have placed several; empty if they
   * haven't.
   */
  public Optional<Instant> severalSince(Kind kind, long definitionKey) {
    return processes.get(new Process(kind, definitionKey)).flatMap(Placed::severalSince);
  }
}
