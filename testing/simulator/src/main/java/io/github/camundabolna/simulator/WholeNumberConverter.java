package io.github.camundabolna.simulator;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number. */
final class WholeNumberConverter implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String value) {
    if (!value.matches("-?\\d{1,9}")) {
      throw new TypeConversionException(
          "'%s' is not a whole number. Write digits only, as in 10.".formatted(value));
    }
    return Integer.valueOf(value);
  }
}
