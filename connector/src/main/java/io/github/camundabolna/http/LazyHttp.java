package io.github.camundabolna.http;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The connection of one connector to its vendor, made when a job first needs it: a connector whose
 * constructor throws for a wrong setting would take all others of the runtime with it.
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
   * @return the same each time
   * @throws InvalidSettings if the settings of the runtime are wrong
   */
  public synchronized VendorHttp get() {
    VendorHttp http = created.orElseGet(() -> new VendorHttp(settings.get(), clock));
    created = Optional.of(http);
    return http;
  }
}
