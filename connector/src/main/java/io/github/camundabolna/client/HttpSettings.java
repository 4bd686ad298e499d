package io.github.camundabolna.client;

import java.net.URI;
import java.time.Duration;
import java.util.function.Function;

/**
 * Where Bolna is and how long to wait for it.
 *
 * @param baseUri without a slash at the end
 * @param connectTimeout to come to a connection
 * @param callTimeout for a whole request, kept well under the five minutes of a job's time-out
 * @param maxAnswerBytes an answer that is larger is refused, not read on
 * @param environment the process's environment variables, for the proxy settings
 */
public record HttpSettings(
    URI baseUri,
    Duration connectTimeout,
    Duration callTimeout,
    long maxAnswerBytes,
    Function<String, String> environment) {

  /**
   * The settings of this process: the environment variable {@code BOLNA_BASE_URL}, or the system
   * property of that name, sends everything to another address.
   *
   * <p>Not to be called while a connector is made: what is thrown there keeps the runtime from
   * starting, or silently takes every connector of a process away.
   *
   * @throws InvalidSettings if the API key must not be sent to that address
   */
  public static HttpSettings ofThisProcess() {
    String env = System.getenv(BaseUrl.NAME);
    String url = System.getProperty(BaseUrl.NAME, env == null ? "https://api.bolna.ai" : env);
    return of(BaseUrl.of(url), System::getenv);
  }

  /** The usual time-outs and limits, for Bolna at another address. */
  public static HttpSettings of(URI baseUri, Function<String, String> environment) {
    return new HttpSettings(
        baseUri, Duration.ofSeconds(5), Duration.ofSeconds(25), 16L * 1024 * 1024, environment);
  }
}
