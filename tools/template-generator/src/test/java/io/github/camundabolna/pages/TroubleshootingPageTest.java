package io.github.camundabolna.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The sentences that the troubleshooting page quotes are those that the connector prints: in a
 * quote, what is between two {@code …} stands in the sources like that.
 */
class TroubleshootingPageTest {

  private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();

  @Test
  void everyQuotedSentenceIsOneThatTheConnectorPrints() throws IOException {
    String sources = sources();
    List<String> quotes =
        Files.readAllLines(PROJECT.resolve("docs/troubleshooting.md")).stream()
            .filter(line -> line.startsWith("> "))
            .map(line -> line.substring(2))
            .toList();

    assertThat(quotes).hasSizeGreaterThan(15);
    assertThat(quotes)
        .allSatisfy(
            quote ->
                assertThat(sources.contains(quote) || parts(quote, sources)).as(quote).isTrue());
  }

  /** What a neutral package gets from its vendor doesn't stand in the sources between its words. */
  private static boolean parts(String quote, String sources) {
    return Arrays.stream(quote.split("…|https://api\\.bolna\\.ai|\\bBolna\\b"))
        .map(String::strip)
        .filter(part -> part.length() > 1)
        .allMatch(sources::contains);
  }

  /** With literals in one piece that are written in several. */
  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(PROJECT.resolve("connector/src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(TroubleshootingPageTest::text)
          .collect(Collectors.joining("\n"))
          .replaceAll("\"\\s*\\+\\s*\"", "")
          .replace("\\\"", "\"");
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
