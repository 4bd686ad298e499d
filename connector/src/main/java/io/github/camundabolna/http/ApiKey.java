package io.github.camundabolna.http;

/** The API key of an account, which {@link #toString()} hides. */
public record ApiKey(String value) {

  /**
   * Creates a key.
   *
   * @throws InvalidSettings if it's the name of a secret: see {@link SecretPlaceholder}
   */
  public ApiKey {
    SecretPlaceholder.problem(value)
        .ifPresent(
            sentence -> {
              throw new InvalidSettings(sentence);
            });
  }

  /**
   * Removes the key from an untrusted text, such as a response that echoes the request.
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
