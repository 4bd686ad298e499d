package io.github.camundabolna.input;

import io.github.camundabolna.http.WebhookUrl;
import java.util.Optional;

/** Formats that a pattern can't describe, with their error messages. */
public enum InputFormat {
  PHONE_NUMBER,
  TIME,
  URL,
  WEBHOOK_URL;

  /** Returns the message about an invalid text: field, accepted format, and value. */
  public Optional<String> sentence(String field, String text) {
    return sentence(field, text, "");
  }

  /**
   * Returns the same, with the vendor's example.
   *
   * @param example of a valid value, for a phone number or a webhook URL
   */
  public Optional<String> sentence(String field, String text, String example) {
    return sentence(field, text, example, "");
  }

  /**
   * Returns the same, with the vendor's own requirement.
   *
   * @param mustBe what a phone number must be, for a vendor that calls one country
   */
  Optional<String> sentence(String field, String text, String example, String mustBe) {
    boolean url = this == URL || this == WEBHOOK_URL;
    return problem(text, example, mustBe)
        .map(problem -> compose(field, problem, url ? new WebhookUrl(text) : text));
  }

  /**
   * Composes a message.
   *
   * @param shown the part of the value that may be shown
   */
  static String compose(String field, String problem, Object shown) {
    return "%s %s, but was %s".formatted(field, problem, Quoted.of(shown.toString()));
  }

  private Optional<String> problem(String text, String example, String mustBe) {
    return switch (this) {
      case PHONE_NUMBER -> PhoneNumberCheck.problem(text, example, mustBe);
      case TIME ->
          Optional.of("must be an ISO 8601 time with a time zone, like 2026-08-21T10:35:00+05:30")
              .filter(problem -> IsoTime.read(text).isEmpty());
      case URL ->
          text.matches("(?s)https?://.+")
              ? problemOfUrl(text)
              : Optional.of("must be a URL that starts with https:// or http://");
      case WEBHOOK_URL -> new WebhookUrl(text).problem(example);
    };
  }

  private static Optional<String> problemOfUrl(String text) {
    WebhookUrl url = new WebhookUrl(text);
    if (url.uri().isEmpty()) {
      return Optional.of(
          "must be a URL without spaces and special characters: %20 stands for a space");
    }
    return Optional.of("must be a URL with a host, like https://files.example.com/faq")
        .filter(problem -> !url.hasHost());
  }
}
