package io.github.camundabolna.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The connection settings for a vendor's API: URL, timeouts, and limits.
 *
 * @param baseUri without a trailing slash
 * @param connectTimeout time to connect
 * @param callTimeout time for a whole request, well below a job's default timeout of five minutes
 * @param maxAnswerBytes limit of a response; larger ones are rejected
 * @param limits shared by all users of an account
 * @param breakers shared by all users of an account
 * @param environment the process's environment variables, for the proxy settings
 */
public record HttpSettings(
    Vendor vendor,
    URI baseUri,
    Duration connectTimeout,
    Duration callTimeout,
    long maxAnswerBytes,
    RateLimits limits,
    CircuitBreakers breakers,
    Function<String, String> environment) {

  /** The name of the setting, without the vendor's prefix. */
  static final String REQUESTS_PER_MINUTE = "REQUESTS_PER_MINUTE";

  /**
   * Shared because the runtime creates each connector separately, but a vendor counts all requests
   * of an account together.
   */
  private static final Map<Vendor, RateLimits> OF_THIS_PROCESS = new ConcurrentHashMap<>();

  /** Shared for the same reason: if one connector gets no response, the others need not wait. */
  private static final CircuitBreakers BREAKERS_OF_THIS_PROCESS = new CircuitBreakers();

  /**
   * Returns the settings of this process. The environment variable {@code <prefix>_BASE_URL}, or
   * the system property of that name, sends all requests to another URL; {@code
   * <prefix>_REQUESTS_PER_MINUTE} replaces the vendor's documented limit.
   *
   * <p>Don't call it while a connector is constructed: an exception there prevents the runtime from
   * starting, or silently removes all connectors.
   *
   * @throws InvalidSettings if a setting is invalid, or if the API key must not be sent to that URL
   */
  public static HttpSettings ofThisProcess(Vendor vendor) {
    String name = BaseUrl.setting(vendor);
    String env = System.getenv(name);
    String url = System.getProperty(name, env == null ? vendor.apiUrl().toString() : env);
    RateLimits limits =
        OF_THIS_PROCESS.computeIfAbsent(
            vendor, key -> new RateLimits(key, perMinute(key, System::getenv)));
    return new HttpSettings(
        vendor,
        BaseUrl.read(vendor, url),
        Duration.ofSeconds(5),
        Duration.ofSeconds(25),
        16L * 1024 * 1024,
        limits,
        BREAKERS_OF_THIS_PROCESS,
        System::getenv);
  }

  /** Returns the configured requests per minute, or the vendor's documented limit. */
  static int perMinute(Vendor vendor, Function<String, String> environment) {
    String name = vendor.prefixed(REQUESTS_PER_MINUTE);
    String setting = environment.apply(name);
    if (setting == null) {
      return vendor.requestsPerMinute();
    }
    if (!setting.strip().matches("[1-9][0-9]{1,5}")) {
      throw new InvalidSettings(
          "%s must be a whole number from 10 to 999999, but was \"%s\"".formatted(name, setting));
    }
    return Integer.parseInt(setting.strip());
  }
}
