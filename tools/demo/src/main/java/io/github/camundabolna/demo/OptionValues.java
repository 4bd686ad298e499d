package io.github.camundabolna.demo;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options, and says which are accepted. */
final class OptionValues {

  private static final int HIGHEST_PORT = 65_535;

  private OptionValues() {}

  static int port(String text) {
    if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT) {
      return Integer.parseInt(text);
    }
    throw new TypeConversionException(
        "'%s' isn't a number from 0 to %d".formatted(text, HIGHEST_PORT));
  }

  static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'%s' isn't a duration, such as PT30M (30 minutes) or PT1H".formatted(text));
    }
  }
}
