package io.github.camundabolna.simulator;

import io.github.camundabolna.simulator.fault.Fault;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A fault and how often it strikes, as given on the command line. */
record FaultProbability(Fault fault, double probability) {

  /** Reads {@code slow=0.1}. */
  static final class Converter implements ITypeConverter<FaultProbability> {

    @Override
    public FaultProbability convert(String value) {
      String[] parts = value.split("=", 2);
      Fault fault = Fault.named(parts[0]).orElseThrow(() -> unknown(parts[0]));
      if (parts.length < 2 || !parts[1].matches("0?\\.\\d+|[01](\\.0+)?")) {
        throw new TypeConversionException(
            "'%s' has no probability. Write one from 0 to 1, as in %s=0.1."
                .formatted(value, parts[0]));
      }
      return new FaultProbability(fault, Double.parseDouble(parts[1]));
    }

    private static TypeConversionException unknown(String name) {
      return new TypeConversionException(
          "'%s' is not a fault. Choose one of %s."
              .formatted(name, String.join(", ", Fault.optionNames())));
    }
  }
}
