package io.github.camundabolna.simulator.delivery;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hides secrets so that a person can recognize them, but nobody can use them: the headers of the
 * settings, all values of an address's query, and signatures.
 */
public final class SecretMask {

  private static final String HIDDEN = "•••";

  /** The start of a shorter secret would be too much of it. */
  private static final int LONG_ENOUGH_FOR_A_START = 16;

  private static final int START = 4;

  /** A shorter value can be in a body by chance. */
  private static final int SHORTEST_IN_TEXT = 8;

  private static final Pattern SCHEME = Pattern.compile("(?i)((?:basic|bearer|token) )(.+)");
  private static final Pattern SIGNATURE = Pattern.compile("[A-Za-z0-9+/_-]{16,}=*");

  private final Set<String> secretHeaders;
  private final List<String> secrets;

  /** Creates a mask for an address and the headers of the settings. */
  public SecretMask(URI address, Map<String, String> headers) {
    this.secretHeaders =
        headers.keySet().stream().map(SecretMask::lowerCase).collect(Collectors.toSet());
    this.secrets =
        Stream.of(
                headers.values().stream().map(SecretMask::withoutScheme),
                parameters(address).map(Parameter::value),
                parameters(address).map(Parameter::value).flatMap(SecretMask::decoded),
                Optional.ofNullable(address.getRawUserInfo()).stream())
            .flatMap(values -> values)
            .filter(value -> value.length() >= SHORTEST_IN_TEXT)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** A parameter of a query; one without a name is all value. */
  private record Parameter(String name, String value) {

    static Parameter of(String pair) {
      int equals = pair.indexOf('=');
      return new Parameter(pair.substring(0, equals + 1), pair.substring(equals + 1));
    }
  }

  private static Stream<Parameter> parameters(URI address) {
    return Optional.ofNullable(address.getRawQuery()).stream()
        .flatMap(query -> Stream.of(query.split("&")))
        .map(Parameter::of);
  }

  /** Returns the address without the values of its query, and without user and password. */
  public static MaskedText address(URI address) {
    MaskedText masked = withoutUser(address);
    String separator = "?";
    for (Parameter parameter : parameters(address).toList()) {
      masked = masked.plus(separator + parameter.name()).plus(value(parameter));
      separator = "&";
    }
    return masked;
  }

  private static MaskedText withoutUser(URI address) {
    String text = address.toString().replaceFirst("(?s)[?#].*", "");
    String user = address.getRawUserInfo();
    if (user == null) {
      return MaskedText.plain(text);
    }
    int start = text.indexOf(user);
    return MaskedText.plain(text.substring(0, start))
        .plus(MaskedText.hidden("user", HIDDEN))
        .plus(text.substring(start + user.length()));
  }

  private static MaskedText value(Parameter parameter) {
    String name = parameter.name().isEmpty() ? "query" : parameter.name().replace("=", "");
    return parameter.value().isEmpty()
        ? MaskedText.plain("")
        : MaskedText.hidden(name, shown(parameter.value()));
  }

  /** Returns the value of a header, of which only a secret's start is shown. */
  MaskedText header(String name, String value) {
    if (secretHeaders.contains(lowerCase(name))) {
      String secret = withoutScheme(value);
      String scheme = value.substring(0, value.length() - secret.length());
      return MaskedText.plain(scheme).plus(MaskedText.hidden(name, shown(secret)));
    }
    return lowerCase(name).contains("signature")
        ? signature(name, value)
        : MaskedText.plain(text(value));
  }

  private static MaskedText signature(String name, String value) {
    Matcher matcher = SIGNATURE.matcher(value);
    MaskedText masked = MaskedText.plain("");
    int end = 0;
    while (matcher.find()) {
      masked =
          masked
              .plus(value.substring(end, matcher.start()))
              .plus(MaskedText.hidden(name, shown(matcher.group())));
      end = matcher.end();
    }
    return end == 0 ? MaskedText.hidden(name, HIDDEN) : masked.plus(value.substring(end));
  }

  /** Returns a text, such as a body, in which known secrets are hidden. */
  String text(String text) {
    String masked = text;
    for (String secret : secrets) {
      masked = masked.replace(secret, shown(secret));
    }
    return masked;
  }

  private static String shown(String secret) {
    return secret.length() < LONG_ENOUGH_FOR_A_START ? HIDDEN : secret.substring(0, START) + HIDDEN;
  }

  private static String withoutScheme(String value) {
    Matcher matcher = SCHEME.matcher(value);
    return matcher.matches() ? matcher.group(2) : value;
  }

  private static Stream<String> decoded(String value) {
    try {
      return Stream.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
