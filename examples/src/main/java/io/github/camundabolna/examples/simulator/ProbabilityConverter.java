package io.github.camundabolna.examples.simulator;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how often something happens: 0 is never, 1 is always. */
final class ProbabilityConverter implements ITypeConverter<Double> {

  @Override
  public Double convert(String value) {
    if (!value.matches("0?\\.\\d+|[01](\\.0+)?")) {
      throw new TypeConversionException(
          "'%s' is not a probability. Write a number from 0 to 1, as in 0.1.".formatted(value));
    }
    return Double.valueOf(value);
  }
}
