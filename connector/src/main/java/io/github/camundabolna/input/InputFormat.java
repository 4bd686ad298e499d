package io.github.camundabolna.input;

import io.github.camundabolna.http.WebhookUrl;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The forms of values that a pattern can't describe, each with the words that say so. */
public enum InputFormat {
  PHONE_NUMBER,
  TIME,
  URL,
  WEBHOOK_URL;

  /** The whole sentence about a text that is wrong: the field, the right form, and what it was. */
  public Optional<String> sentence(String field, String text) {
    return sentence(field, text, "");
  }

  /**
   * The same, with an example that is the vendor's.
   *
   * @param example of a right value; only {@link #WEBHOOK_URL} shows it
   */
  public Optional<String> sentence(String field, String text, String example) {
    boolean url = this == URL || this == WEBHOOK_URL;
    return problem(text, example)
        .map(problem -> compose(field, problem, url ? new WebhookUrl(text) : text));
  }

  /**
   * @param shown what may be shown of the wrong value
   */
  static String compose(String field, String problem, Object shown) {
    return "%s %s, but was %s".formatted(field, problem, Quoted.of(shown.toString()));
  }

  private Optional<String> problem(String text, String example) {
    return switch (this) {
      case PHONE_NUMBER -> PhoneNumberCheck.problem(text);
      case TIME ->
          Optional.of("must be an ISO 8601 time with a time zone, like 2026-08-21T10:35:00+05:30")
              .filter(problem -> IsoTime.read(text).isEmpty());
      case URL ->
          Optional.of("must be a URL that starts with https:// or http://")
              .filter(problem -> !isWebAddress(text));
      case WEBHOOK_URL -> new WebhookUrl(text).problem(example);
    };
  }

  private static boolean isWebAddress(String text) {
    try {
      URI address = new URI(text);
      return address.getHost() != null && String.valueOf(address.getScheme()).matches("https?");
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
