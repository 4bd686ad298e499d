package io.github.camundabolna.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The sentences that documents quote are those that the connector prints: in a quote, what is
 * between two {@code …} stands in the sources like that.
 */
class DocumentationQuotesTest {

  private static final Pattern QUOTE = Pattern.compile("(?m)^> (.+)$");

  /** Four or more plain words in code: a sentence, and no command. */
  private static final Pattern INLINE =
      Pattern.compile("`([a-z]+(?:,? [a-z]{2,}|,? [a-z](?= )){3,})`");

  @Test
  void everyQuotedSentenceIsOneThatTheConnectorPrints() {
    String sources = sources();
    List<String> quotes = quotes(QUOTE);

    assertThat(quotes).hasSizeGreaterThan(15);
    assertThat(quotes).allSatisfy(quote -> assertThat(printed(quote, sources)).as(quote).isTrue());
  }

  @Test
  void everySentenceInCodeIsOneThatTheConnectorPrints() {
    String sources = sources();
    List<String> quotes = quotes(INLINE);

    assertThat(quotes).hasSizeGreaterThan(1);
    assertThat(quotes).allSatisfy(quote -> assertThat(printed(quote, sources)).as(quote).isTrue());
  }

  private static List<String> quotes(Pattern pattern) {
    return Documentation.pages().stream()
        .filter(page -> Documentation.name(page).matches("README\\.md|docs/.*"))
        .flatMap(page -> Documentation.found(pattern, Documentation.text(page)))
        .map(quote -> quote.replaceAll("<(https?://[^>]+)>", "$1"))
        .toList();
  }

  private static boolean printed(String quote, String sources) {
    return sources.contains(quote) || parts(quote, sources);
  }

  /** What a neutral package gets from a vendor doesn't stand in the sources between its words. */
  private static boolean parts(String quote, String sources) {
    return Arrays.stream(
            quote.split(
                "…|https://api\\.(?:bolna\\.ai|callingbox\\.io)|\\b(?:Bolna|CallingBox)\\b"
                    + "|^the webhook secret"))
        .map(String::strip)
        .filter(part -> part.length() > 1)
        .allMatch(sources::contains);
  }

  /** With literals in one piece that are written in several. */
  private static String sources() {
    Path connector = Documentation.PROJECT.resolve("connector/src/main/java");
    return Documentation.files(".java").stream()
        .filter(file -> file.startsWith(connector))
        .map(Documentation::text)
        .collect(Collectors.joining("\n"))
        .replaceAll("\"\\s*\\+\\s*\"", "")
        .replace("\\\"", "\"");
  }
}
