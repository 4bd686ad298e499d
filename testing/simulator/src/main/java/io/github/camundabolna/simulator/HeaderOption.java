package io.github.camundabolna.simulator;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A header to send with each webhook, as given on the command line. */
record HeaderOption(String name, String value) {

  /** Reads {@code X-Secret=...}. */
  static final class Converter implements ITypeConverter<HeaderOption> {

    @Override
    public HeaderOption convert(String value) {
      String[] parts = value.split("=", 2);
      if (parts.length < 2 || !parts[0].matches("[A-Za-z0-9-]+")) {
        throw new TypeConversionException(
            "'%s' is not a header. Write its name and its value, as in X-Secret=abc."
                .formatted(value));
      }
      return new HeaderOption(parts[0], parts[1]);
    }
  }
}
