package io.github.camundabolna.client;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The connection to Bolna of one connector, made when a job first needs it: a connector whose
 * constructor throws for a wrong setting would take all others of the runtime with it.
 */
public final class LateHttp {

  private final Supplier<HttpSettings> settings;
  private final Clock clock;
  private Optional<BolnaHttp> made = Optional.empty();

  public LateHttp(Supplier<HttpSettings> settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @return the same each time
   * @throws InvalidSettings if the settings of the runtime are wrong
   */
  public synchronized BolnaHttp get() {
    BolnaHttp http = made.orElseGet(() -> new BolnaHttp(settings.get(), clock));
    made = Optional.of(http);
    return http;
  }
}
