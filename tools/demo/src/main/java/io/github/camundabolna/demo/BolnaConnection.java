package io.github.camundabolna.demo;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The Bolna to call with: the simulator of this program, or the one that the environment names.
 *
 * @param baseUrl empty for the simulator of this program
 * @param ownSecret whether the environment contains the webhook secret; otherwise it is random
 */
record BolnaConnection(
    Optional<URI> baseUrl, String apiKey, String webhookSecret, boolean ownSecret) {

  static final String BASE_URL = "BOLNA_BASE_URL";
  static final String API_KEY = "BOLNA_API_KEY";
  static final String WEBHOOK_SECRET = "BOLNA_WEBHOOK_SECRET";

  /** The receiver rejects shorter secrets. */
  private static final int MIN_SECRET_LENGTH = 16;

  private static final Set<String> LOCAL_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * Reads the connection from the environment. @throws IllegalArgumentException if an address has
   * no key, or if the secret is too short
   */
  static BolnaConnection namedBy(UnaryOperator<String> environment) {
    Optional<URI> url = read(environment, BASE_URL).map(URI::create);
    Optional<String> key = read(environment, API_KEY);
    if (url.isPresent() && key.isEmpty()) {
      throw new IllegalArgumentException(
          BASE_URL + " is set, but " + API_KEY + " isn't. Set both.");
    }
    Optional<String> secret = read(environment, WEBHOOK_SECRET);
    if (secret.filter(text -> text.length() < MIN_SECRET_LENGTH).isPresent()) {
      throw new IllegalArgumentException(
          WEBHOOK_SECRET + " is too short. Use at least " + MIN_SECRET_LENGTH + " characters.");
    }
    return new BolnaConnection(
        url,
        url.isPresent() ? key.get() : "simulator-key",
        secret.orElseGet(() -> UUID.randomUUID().toString()),
        secret.isPresent());
  }

  private static Optional<String> read(UnaryOperator<String> environment, String name) {
    return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isBlank());
  }

  boolean external() {
    return baseUrl.isPresent();
  }

  /** Returns whether real phones can ring; the numbers in the examples may belong to strangers. */
  boolean real() {
    return baseUrl.filter(url -> !LOCAL_HOSTS.contains(String.valueOf(url.getHost()))).isPresent();
  }

  @Override
  public String toString() {
    return "Bolna[baseUrl=" + baseUrl + ", apiKey=***, webhookSecret=***]";
  }
}
