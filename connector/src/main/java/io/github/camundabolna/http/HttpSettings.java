package io.github.camundabolna.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Where a vendor's API is, how long to wait for it, and how much to ask of it.
 *
 * @param baseUri without a slash at the end
 * @param connectTimeout to come to a connection
 * @param callTimeout for a whole request, kept well under the five minutes of a job's time-out
 * @param maxAnswerBytes an answer that is larger is refused, not read on
 * @param limits shared by all that use the same account
 * @param breakers shared by all that use the same account
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

  /**
   * The runtime creates each connector by itself, and they share nothing else; but a vendor counts
   * the requests of an account, whichever connector sends them.
   */
  private static final Map<Vendor, RateLimits> OF_THIS_PROCESS = new ConcurrentHashMap<>();

  /** For the same reason: what one of them finds silent, none of the others need wait for. */
  private static final CircuitBreakers BREAKERS_OF_THIS_PROCESS = new CircuitBreakers();

  /**
   * Returns the settings of this process. The environment variable {@code <prefix>_BASE_URL}, or
   * the system property of that name, sends everything to another address; {@code
   * <prefix>_REQUESTS_PER_MINUTE} replaces the number of requests that the vendor documents.
   *
   * <p>Not to be called while a connector is made: what is thrown there keeps the runtime from
   * starting, or silently takes every connector of a process away.
   *
   * @throws InvalidSettings if one of them is not what it must be, or if the API key must not be
   *     sent to that address
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

  /** Returns how many requests a minute are set, or as many as the vendor documents. */
  static int perMinute(Vendor vendor, Function<String, String> environment) {
    String name = vendor.prefixed("REQUESTS_PER_MINUTE");
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
