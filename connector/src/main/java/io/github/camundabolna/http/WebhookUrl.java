package io.github.camundabolna.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The URL that receives a vendor's events. {@link #toString()} hides its query, which can contain a
 * receiver's secret.
 *
 * @param value as entered or read; not necessarily a valid URL
 */
public record WebhookUrl(String value) {

  private static final String LOOPBACK = "localhost|127([.][0-9]{1,3}){3}|\\[::1]";

  /** Anything shorter is part of unrelated words, and no secret. */
  private static final int SHORTEST_SECRET = 8;

  private static final int SHORTEST_BEGINNING = 4;

  private static final String CUT = "…";

  private static final Pattern LOGIN = Pattern.compile("(?s)^([^:/?#]*:)?(/*)([^/?#]*)@");

  /** If the host isn't clear, a login may have characters that it can't have in a URL. */
  private static final Pattern POSSIBLE_LOGIN = Pattern.compile("(?s)^([^:/?#]*:)?(/*+)(.*)@");

  private static final Pattern PARTS =
      Pattern.compile("(?s)^[^:/?#]*://(?:[^/?#@]*@)?([^/?#@]*)(.*)$");

  private static final Pattern HOST =
      Pattern.compile("([\\p{L}\\p{M}\\p{N}._-]+|\\[[0-9a-fA-F:.]+])(:[0-9]{1,5})?");

  private static final Pattern HOST_WITH_DOT = Pattern.compile("[\\p{L}\\p{M}\\p{N}_-]+[.][^:]+");

  /** Returns the URI; empty if invalid. */
  public Optional<URI> uri() {
    try {
      return Optional.of(new URI(value));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns whether it has a host. One with an underscore, or in another script, is none for {@link
   * URI}, but for the web.
   */
  public boolean hasHost() {
    return parts().isPresent();
  }

  /**
   * Returns why a vendor can't send events to this URL.
   *
   * @param example of a valid URL
   */
  public Optional<String> problem(String example) {
    if (value.chars().anyMatch(letter -> Character.isWhitespace(letter) || letter < ' ')) {
      return Optional.of("must not contain spaces or line breaks");
    }
    return uri()
        .filter(uri -> uri.getRawAuthority() != null)
        .map(uri -> problem(uri, example))
        .orElseGet(() -> Optional.of("must be a URL like " + example));
  }

  private static Optional<String> problem(URI uri, String example) {
    if (uri.getRawAuthority().contains("@")) {
      return Optional.of("must not contain a user name or password");
    }
    if (uri.getHost() == null) {
      return Optional.of("must be a URL like " + example);
    }
    String scheme = String.valueOf(uri.getScheme());
    return scheme.equals("https") || scheme.equals("http") && uri.getHost().matches(LOOPBACK)
        ? Optional.empty()
        : Optional.of("must start with https:// because events contain what was said in a call");
  }

  /** Returns whether its path ends like this, ignoring the query. */
  public boolean leadsTo(String endOfPath) {
    return uri().flatMap(uri -> Optional.ofNullable(uri.getPath())).orElse("").endsWith(endOfPath);
  }

  /**
   * Returns the URL without user name, password, query, and fragment, which can be secret; only
   * {@code ***} if it isn't certain where its host is.
   */
  public String withoutSecrets() {
    boolean certain = !value.contains("@") || showsHost();
    return certain ? LOGIN.matcher(value).replaceFirst("$1$2").split("[?#]", 2)[0] : "***";
  }

  /** Without a dot, and with an @ in its path, a host can be a login whose password has a slash. */
  private boolean showsHost() {
    return parts()
        .filter(
            parts ->
                parts.group(1).contains(".") || !parts.group(2).split("[?#]", 2)[0].contains("@"))
        .isPresent();
  }

  /** Returns the URL with the host as group 1 and the rest as group 2; empty without a host. */
  private Optional<Matcher> parts() {
    return Optional.of(PARTS.matcher(value))
        .filter(Matcher::matches)
        .filter(parts -> HOST.matcher(parts.group(1)).matches());
  }

  /** Returns the text without this URL's login and query, and without their values. */
  public String hideIn(String text) {
    String hidden = text.replace(value, toString());
    for (String secret : secrets().toList()) {
      hidden = hidden.replace(secret, "***");
    }
    return hideAtCut(hidden);
  }

  /** Hides a secret that the truncation of a vendor's message cut in the middle. */
  private String hideAtCut(String text) {
    return Stream.concat(Stream.of(value), secrets())
        .flatMap(
            whole -> beginnings(whole, text.length()).filter(part -> text.endsWith(part + CUT)))
        .findFirst()
        .map(
            part ->
                text.substring(0, text.length() - part.length() - CUT.length())
                    + (showsNoLogin(part) ? new WebhookUrl(part) : "***")
                    + CUT)
        .orElse(text);
  }

  /** Returns whether a beginning of this URL doesn't end within its login. */
  private boolean showsNoLogin(String part) {
    Matcher login = login();
    return value.startsWith(part) && !(login.find() && login.end() > part.length());
  }

  /** Returns the beginnings with at most that many characters, the longest first. */
  private static Stream<String> beginnings(String whole, int most) {
    int longest = Math.min(most, whole.length() - 1);
    return IntStream.range(0, Math.max(0, longest - SHORTEST_BEGINNING + 1))
        .mapToObj(missing -> whole.substring(0, longest - missing));
  }

  private Stream<String> secrets() {
    Stream<String> query =
        Arrays.stream(value.split("[?#]", 2))
            .skip(1)
            .flatMap(text -> Arrays.stream(text.split("[&=#]")));
    Stream<String> login =
        login()
            .results()
            .map(found -> found.group(3))
            .flatMap(both -> Stream.concat(Stream.of(both), Arrays.stream(both.split(":"))));
    return Stream.concat(login, query)
        .flatMap(part -> Stream.concat(Stream.of(part), decoded(part).stream()))
        .filter(part -> part.length() >= SHORTEST_SECRET)
        .sorted(Comparator.comparing(String::length).reversed());
  }

  private Matcher login() {
    return (isClear() ? LOGIN : POSSIBLE_LOGIN).matcher(value);
  }

  /** Returns whether what precedes the path is certainly no login with an odd password. */
  private boolean isClear() {
    return uri()
        .flatMap(valid -> parts())
        .filter(
            parts ->
                HOST_WITH_DOT.matcher(parts.group(1)).matches() || !parts.group(2).contains("@"))
        .isPresent();
  }

  private static List<String> decoded(String part) {
    try {
      return List.of(URLDecoder.decode(part, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException noEscape) {
      return List.of();
    }
  }

  /** Omits user name, password, query, and fragment. */
  @Override
  public String toString() {
    return login().replaceFirst("$1$2***@").replaceFirst("(?s)[?#].*", "?***");
  }
}
