package io.github.camundabolna.http;

/** The key of an account at a vendor. It is never shown: {@link #toString()} hides it. */
public record ApiKey(String value) {

  /**
   * @throws InvalidSettings if it is the name of a secret: see {@link SecretPlaceholder}
   */
  public ApiKey {
    SecretPlaceholder.problem(value)
        .ifPresent(
            sentence -> {
              throw new InvalidSettings(sentence);
            });
  }

  /**
   * Removes the key from a text of foreign origin, such as an answer that echoes the request.
   *
   * @return the text with every occurrence of the key replaced by {@code ***}
   */
  public String hideIn(String text) {
    return value.isEmpty() ? text : text.replace(value, "***");
  }

  @Override
  public String toString() {
    return "***";
  }
}
