package io.github.camundabolna.input;

/** Regular expressions that panel and Java share, so that both reject the same values. */
public final class Patterns {

  /** Allows an expression, because a default value must match its field's pattern. */
  public static final String OR_EXPRESSION = "|^=";

  /** Allows a secret reference, which is resolved before Java checks the value. */
  public static final String OR_SECRET = "|^\\{\\{\\s*secrets\\.\\S+?\\s*}}$";

  /** Allows an empty field; the Modeler tests an untouched field as {@code undefined}. */
  public static final String OR_NOTHING = "|^(undefined)?$";

  /** ISO 8601, days and smaller: what {@code java.time.Duration} reads. */
  public static final String DURATION =
      "^P(?=.)([0-9]+D)?(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]+)?S)?)?$";

  public static final String UUID = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$";

  public static final String E164 = "^\\+[1-9][0-9]{6,14}$";

  /** A secret reference, where the secret itself must not be in the diagram. */
  public static final String SECRET_REFERENCE = "^\\{\\{\\s*secrets\\.[^\\s{}]+\\s*}}$";

  private static final String OR_LITERAL_SECRET =
      "|^(?!.*secrets?[.])(?![A-Z][A-Z0-9]*(_[A-Z0-9]+)+$)(?!=)[!-z|~]";

  /**
   * A secret reference, or the secret itself in ASCII; not a misspelled reference, or the name of
   * an environment variable.
   */
  public static final String NAMED_SECRET = SECRET_REFERENCE + OR_LITERAL_SECRET + "+$";

  public static final String NAMED_SECRET_OR_NOTHING = NAMED_SECRET + OR_NOTHING;

  /** An optional webhook secret; {@code minLength} would refuse an empty field. */
  public static final String WEBHOOK_SECRET_OR_NOTHING =
      SECRET_REFERENCE + OR_LITERAL_SECRET + "{16,}$" + OR_NOTHING;

  public static final String E164_OR_SECRET = E164 + OR_SECRET;

  public static final String E164_OR_NOTHING = E164_OR_SECRET + OR_NOTHING;

  public static final String DURATION_OR_NOTHING = DURATION + OR_NOTHING;

  /**
   * All texts that {@link IsoTime} reads, and a few others, because a pattern can't check the
   * calendar.
   */
  public static final String TIME =
      "^[0-9]{4}(-(0[1-9]|1[0-2])-[0-3][0-9]|-W[0-5][0-9]-[1-7]|-[0-3][0-9]{2}|[01][0-9][0-3][0-9])"
          + "[Tt]([01][0-9]|2[0-3])(:?[0-5][0-9](:?[0-5][0-9]([.,][0-9]+)?)?)?"
          + "([Zz]|[+-][0-9]{2}(:?[0-9]{2})?|(?=[@\\[]))([@\\[][A-Za-z0-9_/+-]+]?)?$";

  public static final String TIME_OR_EXPRESSION = TIME + OR_EXPRESSION;

  public static final String TIME_OR_NOTHING = TIME + OR_NOTHING;

  /** Visible ASCII characters, because an API key stands in a header. */
  public static final String API_KEY = "^[!-~]*$";

  public static final String API_KEY_MESSAGE =
      "the API key must contain only visible ASCII characters, without spaces and line breaks";

  public static final String TIME_MESSAGE =
      "Must be a time with a time zone like 2026-08-21T10:35:00+05:30";

  /** What a field for the time between two checks of calls accepts. */
  public static final String CHECK_INTERVAL =
      "Time between two checks: an ISO 8601 duration from PT10S to P1D.";

  /** The dropdown value for "no filter". */
  public static final String ANY = "any";

  /** Allows plain http only for this machine, for the simulator. */
  public static final String WEBHOOK_URL_OR_SECRET =
      "^https://[^\\s/?#@]+([/?#]\\S*)?$"
          + "|^http://(localhost|127([.][0-9]{1,3}){3}|\\[::1])(:[0-9]+)?([/?#]\\S*)?$"
          + OR_SECRET;

  public static final String WEB_ADDRESS_OR_NOTHING =
      "^https?://[^\\s/?#]+([/?#]\\S*)?$" + OR_SECRET + OR_NOTHING;

  private Patterns() {}
}
