package io.github.camundabolna.testing;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.http.CircuitBreakers;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.http.RateLimits;
import io.github.camundabolna.http.Vendor;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/** HTTP settings for fake APIs: short timeouts, and no rate limit unless given. */
public final class TestHttpSettings {

  /** Longer than any response takes, however busy the machine is. */
  private static final Duration PATIENT = Duration.ofSeconds(20);

  private TestHttpSettings() {}

  /** For a test without an unresponsive API. */
  public static HttpSettings to(Vendor vendor, URI uri) {
    return to(vendor, uri, PATIENT);
  }

  public static HttpSettings to(URI uri, Duration callTimeout) {
    return to(uri, callTimeout, 10_000_000);
  }

  public static HttpSettings to(URI uri, Duration callTimeout, long maxAnswerBytes) {
    return to(uri, callTimeout, maxAnswerBytes, new RateLimits(Bolna.VENDOR, 1_000_000));
  }

  /** For a vendor other than Bolna. */
  public static HttpSettings to(Vendor vendor, URI uri, Duration callTimeout) {
    return to(vendor, uri, callTimeout, 10_000_000, new RateLimits(vendor, 1_000_000));
  }

  /**
   * With the usual time-outs and limits.
   *
   * @param environment variables of the process, for the proxy settings
   */
  public static HttpSettings usual(URI uri, Function<String, String> environment) {
    return new HttpSettings(
        Bolna.VENDOR,
        uri,
        Duration.ofSeconds(5),
        Duration.ofSeconds(25),
        16L * 1024 * 1024,
        new RateLimits(Bolna.VENDOR, Bolna.VENDOR.requestsPerMinute()),
        new CircuitBreakers(),
        environment);
  }

  public static HttpSettings to(
      URI uri, Duration callTimeout, long maxAnswerBytes, RateLimits limits) {
    return to(Bolna.VENDOR, uri, callTimeout, maxAnswerBytes, limits);
  }

  public static HttpSettings to(
      Vendor vendor, URI uri, Duration callTimeout, long maxAnswerBytes, RateLimits limits) {
    return new HttpSettings(
        vendor,
        uri,
        Duration.ofSeconds(2),
        callTimeout,
        maxAnswerBytes,
        limits,
        new CircuitBreakers(),
        Map.<String, String>of()::get);
  }

  /** Returns the same settings, with the same circuit breakers. */
  public static HttpSettings withTimeout(HttpSettings settings, Duration timeout) {
    return new HttpSettings(
        settings.vendor(),
        settings.baseUri(),
        settings.connectTimeout(),
        timeout,
        settings.maxAnswerBytes(),
        settings.limits(),
        settings.breakers(),
        settings.environment());
  }
}
