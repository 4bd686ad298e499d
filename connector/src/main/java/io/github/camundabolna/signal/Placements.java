package io.github.camundabolna.signal;

import io.github.camundabolna.http.LruCache;
import io.github.camundabolna.http.Vendor;
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
  private static final int MAX_SOURCES = 2_000;

  /**
   * Shared because the runtime creates each connector separately. Holds the latest {@value
   * #MAX_CALLS} calls and {@value #MAX_SOURCES} sources.
   */
  public static final Placements OF_THIS_PROCESS = new Placements();

  private final LruCache<String, String> tenants = new LruCache<>(MAX_CALLS);
  private final LruCache<Source, Placed> sources = new LruCache<>(MAX_SOURCES);

  /** The kind of placement. */
  public enum Kind {
    CALL(3),
    BATCH(1);

    private final int several;

    Kind(int several) {
      this.several = several;
    }
  }

  /**
   * Where placements come from. Two vendors are counted apart, because each has its own waits.
   *
   * @param definitionKey of the process version
   */
  public record Source(Vendor vendor, Kind kind, long definitionKey) {}

  /**
   * The placements of one source.
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
   * Remembers a call or batch. It counts once, even if a retry finds it again.
   *
   * @param id assigned by the vendor
   * @param tenantId of the job; empty for the default tenant, as an embedded engine has it
   */
  public void add(Source source, String id, String tenantId, Instant now) {
    if (tenants.get(id).isPresent()) {
      return;
    }
    tenants.put(id, tenantId.isEmpty() ? DEFAULT_TENANT : tenantId);
    Placed before = sources.get(source).orElseGet(() -> new Placed(0, Optional.empty()));
    sources.put(source, before.plusOne(source.kind(), now));
  }

  /** Returns the tenant whose process placed it; empty if unknown to this runtime. */
  public Optional<String> tenantOf(String id) {
    return tenants.get(id);
  }

  /** Returns since when it has placed several; empty if it hasn't. */
  public Optional<Instant> severalSince(Source source) {
    return sources.get(source).flatMap(Placed::severalSince);
  }
}
