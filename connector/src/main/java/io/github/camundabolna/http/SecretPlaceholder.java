package io.github.camundabolna.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Detects the name of a secret in place of its value: a typo that the runtime doesn't recognize, a
 * secret whose value names another, or a secret that the runtime hasn't resolved yet.
 */
public final class SecretPlaceholder {

  /** Keys have lowercase letters and digits; names of secrets are uppercase. */
  private static final Pattern IN_KEY =
      Pattern.compile(
          "\\{\\{[^{}]{0,100}}{0,2}|(?i:secrets?\\.[A-Z0-9_.-]{1,100})"
              + "|^(?:[A-Z]{1,100}|[A-Z][A-Z0-9]{0,50}(?:_[A-Z0-9]{1,50}){1,10})$");

  private static final String WITH_BRACES = "\\{\\{\\s*secrets\\.([^\\s{}]{1,100})\\s*}}";

  private static final String WITHOUT = "secrets\\.([A-Za-z0-9]+(?:[/._-][A-Za-z0-9]+){0,20})";

  /** The two forms that a runtime resolves anywhere in a text. */
  private static final Pattern RESOLVABLE = Pattern.compile(WITH_BRACES + "|" + WITHOUT);

  /** Free text may contain the form without braces; a value that consists of it may not. */
  private static final Pattern IN_TEXT =
      Pattern.compile(WITH_BRACES + "|^\\s*" + WITHOUT + "\\s*$|\\w://\\S*?" + WITHOUT);

  private SecretPlaceholder() {}

  /** Returns a message about an unresolved key; it shows only the name of the secret. */
  public static Optional<String> problem(String key) {
    Matcher found = IN_KEY.matcher(key);
    return found.find()
        ? Optional.of(
            "the API key refers to a secret that was not resolved: "
                + remedy(name(key).orElse(found.group()), "the key"))
        : Optional.empty();
  }

  /** Returns whether a runtime may resolve this secret later. */
  public static boolean mayBeResolvedLater(String key) {
    return RESOLVABLE.matcher(key).find();
  }

  /** Returns the name of a secret in a value, in a form that a runtime resolves. */
  public static Optional<String> nameIn(String value) {
    Matcher found = IN_TEXT.matcher(value);
    return found.find() ? name(found.group()) : Optional.empty();
  }

  /**
   * Returns the end of a message: the name of the secret, and the fix. The name must not have a
   * form that the runtime resolves, because the engine keeps the message in a variable.
   *
   * @param value what the secret should contain, like "the key"
   */
  public static String remedy(String name, String value) {
    return name
        + ". Nothing was sent. Reference it in the field itself, not through a variable, and give"
        + " the runtime a secret with this name that contains "
        + value;
  }

  private static Optional<String> name(String placeholder) {
    Matcher resolvable = RESOLVABLE.matcher(placeholder);
    return resolvable.find()
        ? Optional.ofNullable(resolvable.group(1)).or(() -> Optional.of(resolvable.group(2)))
        : Optional.empty();
  }
}
