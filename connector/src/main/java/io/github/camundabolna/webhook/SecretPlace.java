package io.github.camundabolna.webhook;

import io.camunda.connector.api.inbound.webhook.WebhookProcessingPayload;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The places in which a request may carry the webhook secret. The recommended ones have names whose
 * values runtimes from 8.9.6 on leave out of their logs.
 */
public enum SecretPlace {
  BEARER("Authorization", true, true),
  API_KEY("X-Api-Key", true, true),
  OWN_HEADER("X-Bolna-Secret", true, false),
  TOKEN("token", false, true),
  OWN_PARAMETER("secret", false, false);

  private static final Pattern BEARER_TOKEN =
      Pattern.compile("Bearer +(.+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final String key;
  private final boolean header;
  private final boolean recommended;

  SecretPlace(String key, boolean header, boolean recommended) {
    this.key = key;
    this.header = header;
    this.recommended = recommended;
  }

  /** The name of the header or parameter. */
  public String key() {
    return key;
  }

  public boolean isHeader() {
    return header;
  }

  /** Returns whether logs leave out what is here. */
  public boolean isRecommended() {
    return recommended;
  }

  /**
   * What a request holds in one place.
   *
   * @param values at least one
   */
  public record Given(SecretPlace place, List<String> values) {}

  /**
   * Returns where to look for the secret of a request: in all headers that are there, or, if none
   * is, in the query. An {@code Authorization} of another scheme than Bearer is not for us.
   */
  public static List<Given> in(WebhookProcessingPayload request) {
    List<Given> all =
        Arrays.stream(values())
            .map(place -> new Given(place, place.values(request)))
            .filter(given -> !given.values().isEmpty())
            .toList();
    List<Given> headers = all.stream().filter(given -> given.place().isHeader()).toList();
    return headers.isEmpty() ? all : headers;
  }

  /** Returns what a request holds here, whether or not it counts. */
  public List<String> values(WebhookProcessingPayload request) {
    if (!header) {
      return Optional.ofNullable(request.params().get(key)).stream().toList();
    }
    List<String> lines = headers(request, key);
    return this == BEARER ? lines.stream().flatMap(SecretPlace::bearer).toList() : lines;
  }

  private static Stream<String> bearer(String line) {
    return Optional.of(BEARER_TOKEN.matcher(line))
        .filter(Matcher::matches)
        .map(token -> token.group(1))
        .stream();
  }

  /** Returns the lines of a header, in whatever case its name is written. */
  public static List<String> headers(WebhookProcessingPayload request, String name) {
    return request.headers().entrySet().stream()
        .filter(one -> one.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public String toString() {
    return header ? "the header " + key : "the parameter " + key;
  }
}
