package io.github.camundabolna.http;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The connection of a connector to its vendor, created for the first job. A constructor that throws
 * for an invalid setting would disable all connectors of the runtime.
 */
public final class LazyHttp {

  private final Supplier<HttpSettings> settings;
  private final Clock clock;
  private Optional<VendorHttp> created = Optional.empty();

  public LazyHttp(Supplier<HttpSettings> settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Returns the connection.
   *
   * @return always the same connection
   * @throws InvalidSettings if a setting of the runtime is invalid
   */
  public synchronized VendorHttp get() {
    VendorHttp http = created.orElseGet(() -> new VendorHttp(settings.get(), clock));
    created = Optional.of(http);
    return http;
  }
}
