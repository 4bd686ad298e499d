package io.github.camundabolna.examples.simulator;

import io.github.camundabolna.examples.simulator.fault.Fault;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a fault. */
final class FaultConverter implements ITypeConverter<Fault> {

  @Override
  public Fault convert(String value) {
    return Fault.named(value)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is not a fault. Choose one of %s."
                        .formatted(value, String.join(", ", Fault.optionNames()))));
  }
}
