package io.github.camundabolna.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of this project, for tests of its documents. */
final class Documentation {

  static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();

  private static final Pattern FENCED = Pattern.compile("(?ms)^ *```\\w*$(.*?)^ *```$");

  private Documentation() {}

  static List<Path> pages() {
    return files(".md");
  }

  static List<Path> files(String ending) {
    try (Stream<Path> files = Files.walk(PROJECT)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.toString().matches(".*[/\\\\](node_modules|target)[/\\\\].*"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(Path file) {
    return PROJECT.relativize(file).toString().replace('\\', '/');
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the text without fenced code. */
  static String prose(Path page) {
    return FENCED.matcher(text(page)).replaceAll("");
  }

  static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1));
  }
}
