package io.github.camundabolna.simulator.page;

import io.github.camundabolna.simulator.delivery.LoggedDelivery;
import io.github.camundabolna.simulator.delivery.LoggedHeader;
import io.github.camundabolna.simulator.delivery.MaskedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A delivery as a command for a shell. Each secret is a variable that a person sets; a signature is
 * made by the command itself, because an old one isn't accepted.
 *
 * @param secretVariable usual name of the variable with the vendor's webhook secret
 */
record CurlCommand(LoggedDelivery delivery, String secretVariable) {

  private static final Pattern SIGNATURE = Pattern.compile("t=\\d+,v1=.*");

  /** Returns the lines of the command. */
  String text() {
    List<String> lines = new ArrayList<>();
    String body = literal(delivery.body());
    if (isSigned()) {
      lines.add("body=" + body);
      lines.add("time=$(date +%s)");
      lines.add(
          "signature=$(printf '%s.%s' \"$time\" \"$body\" | openssl dgst -sha256 -hmac \"$"
              + secretVariable
              + "\" -r | cut -d' ' -f1)");
    }
    lines.add("curl -i " + word(delivery.address()) + " \\");
    headers().stream().map(header -> "  -H " + header(header) + " \\").forEach(lines::add);
    lines.add("  --data-raw " + (isSigned() ? "\"$body\"" : body));
    return String.join("\n", lines);
  }

  /** Returns in a sentence what to do with the command. */
  String explanation() {
    List<String> variables =
        Stream.concat(
                names().stream().map(this::variable),
                Stream.of(secretVariable).filter(name -> isSigned()))
            .distinct()
            .toList();
    if (variables.isEmpty()) {
      return "Paste the command into a shell to send the same request.";
    }
    return "Set %s in your shell before you paste the command, because the page hides secrets%s."
        .formatted(
            String.join(" and ", variables),
            isSigned() ? "; the command signs the body again" : "");
  }

  private List<LoggedHeader> headers() {
    return delivery.history().headers();
  }

  private boolean isSigned() {
    return headers().stream().anyMatch(CurlCommand::isSignature);
  }

  private static boolean isSignature(LoggedHeader header) {
    return header.value().secrets().findAny().isPresent()
        && SIGNATURE.matcher(header.value().text()).matches();
  }

  private String header(LoggedHeader header) {
    return isSignature(header)
        ? "\"%s: t=$time,v1=$signature\"".formatted(header.name())
        : word(header.line());
  }

  /** Returns a word of the shell, in which variables take the place of secrets. */
  private String word(MaskedText text) {
    return text.parts().stream()
        .filter(part -> !part.shown().isEmpty())
        .map(
            part ->
                part.secret()
                    .map(name -> "\"$" + variable(name) + "\"")
                    .orElseGet(() -> literal(part.shown())))
        .collect(Collectors.joining());
  }

  /** Only quotes end what is in quotes, so nothing in it has a meaning. */
  private static String literal(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private List<String> names() {
    return Stream.concat(
            delivery.address().secrets(),
            headers().stream()
                .filter(header -> !isSignature(header))
                .flatMap(header -> header.value().secrets()))
        .distinct()
        .toList();
  }

  /** The only secret is that of the webhook; several have names of their own. */
  private String variable(String name) {
    boolean only = names().size() == 1 && !isSigned();
    return only ? secretVariable : name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
  }
}
