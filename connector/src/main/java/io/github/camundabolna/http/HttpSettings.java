package io.github.camundabolna.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Where Bolna is, how long to wait for it, and how much to ask of it.
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
    URI baseUri,
    Duration connectTimeout,
    Duration callTimeout,
    long maxAnswerBytes,
    RateLimits limits,
    CircuitBreakers breakers,
    Function<String, String> environment) {

  private static final String PER_MINUTE = "BOLNA_REQUESTS_PER_MINUTE";

  /**
   * The runtime makes each connector by itself, and they share nothing else; but Bolna counts the
   * requests of an account, whoever sends them.
   */
  private static final Map<Integer, RateLimits> OF_THIS_PROCESS = new ConcurrentHashMap<>();

  /** For the same reason: what one of them finds silent, none of the others need wait for. */
  private static final CircuitBreakers BREAKERS_OF_THIS_PROCESS = new CircuitBreakers();

  /**
   * The settings of this process: the environment variable {@code BOLNA_BASE_URL}, or the system
   * property of that name, sends everything to another address; {@code BOLNA_REQUESTS_PER_MINUTE}
   * says how many calls a minute this process may ask for, if not {@value RateLimits#DOCUMENTED}.
   *
   * <p>Not to be called while a connector is made: what is thrown there keeps the runtime from
   * starting, or silently takes every connector of a process away.
   *
   * @throws InvalidSettings if one of them is not what it must be, or if the API key must not be
   *     sent to that address
   */
  public static HttpSettings ofThisProcess() {
    String env = System.getenv(BaseUrl.NAME);
    String url = System.getProperty(BaseUrl.NAME, env == null ? "https://api.bolna.ai" : env);
    RateLimits limits =
        OF_THIS_PROCESS.computeIfAbsent(perMinute(System.getenv(PER_MINUTE)), RateLimits::new);
    return of(BaseUrl.of(url), limits, BREAKERS_OF_THIS_PROCESS, System::getenv);
  }

  /** The setting of that name, or the default where it is null. */
  static int perMinute(String setting) {
    if (setting == null) {
      return RateLimits.DOCUMENTED;
    }
    if (!setting.strip().matches("[1-9][0-9]{1,5}")) {
      throw new InvalidSettings(
          "%s must be a whole number from 10 to 999999, not \"%s\"".formatted(PER_MINUTE, setting));
    }
    return Integer.parseInt(setting.strip());
  }

  /** The usual time-outs and limits, for Bolna at another address. */
  public static HttpSettings of(URI baseUri, Function<String, String> environment) {
    return of(baseUri, new RateLimits(RateLimits.DOCUMENTED), new CircuitBreakers(), environment);
  }

  private static HttpSettings of(
      URI baseUri,
      RateLimits limits,
      CircuitBreakers breakers,
      Function<String, String> environment) {
    return new HttpSettings(
        baseUri,
        Duration.ofSeconds(5),
        Duration.ofSeconds(25),
        16L * 1024 * 1024,
        limits,
        breakers,
        environment);
  }
}
