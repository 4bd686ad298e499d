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

  private static final String BASE_URL = "BOLNA_BASE_URL";

  /**
   * The settings of this process: the environment variable {@code BOLNA_BASE_URL}, or the system
   * property of that name, sends everything to another address.
   *
   * @throws IllegalArgumentException if that address is not one
   */
  public static HttpSettings ofThisProcess() {
    String env = System.getenv(BASE_URL);
    String url = System.getProperty(BASE_URL, env == null ? "https://api.bolna.ai" : env);
    return of(URI.create(url.replaceAll("/+$", "")), System::getenv);
  }

  /** The usual time-outs and limits, for Bolna at another address. */
  public static HttpSettings of(URI baseUri, Function<String, String> environment) {
    return new HttpSettings(
        baseUri, Duration.ofSeconds(5), Duration.ofSeconds(25), 16L * 1024 * 1024, environment);
  }
}
