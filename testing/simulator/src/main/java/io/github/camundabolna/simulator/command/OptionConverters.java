package io.github.camundabolna.simulator.command;

import io.github.camundabolna.simulator.fault.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of command-line options and explains those that it cannot read. */
public final class OptionConverters {
  private OptionConverters() {}

  /** Reads a duration as people write it: 250ms, 2s, 1m. */
  public static final class ToDuration implements ITypeConverter<Duration> {
    private static final Pattern FORMAT = Pattern.compile("(\\d{1,9})(ms|s|m)");

    @Override
    public Duration convert(String value) {
      Matcher matcher = FORMAT.matcher(value);
      if (!matcher.matches()) {
        throw new TypeConversionException(
            "'%s' is not a duration. Write a whole number and a unit, as in 250ms, 2s or 1m."
                .formatted(value));
      }
      long number = Long.parseLong(matcher.group(1));
      return switch (matcher.group(2)) {
        case "ms" -> Duration.ofMillis(number);
        case "s" -> Duration.ofSeconds(number);
        default -> Duration.ofMinutes(number);
      };
    }
  }

  /** Reads a whole number. */
  public static final class ToWholeNumber implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String value) {
      if (!value.matches("-?\\d{1,9}")) {
        throw new TypeConversionException(
            "'%s' is not a whole number. Write digits only, as in 10.".formatted(value));
      }
      return Integer.valueOf(value);
    }
  }

  /** Reads the address of a webhook. */
  public static final class ToWebhookUrl implements ITypeConverter<URI> {

    @Override
    public URI convert(String value) {
      if (value.matches("https?://[^/?#\\s]+\\S*")) {
        try {
          return URI.create(value);
        } catch (IllegalArgumentException e) {
          throw invalid(value);
        }
      }
      throw invalid(value);
    }

    private static TypeConversionException invalid(String value) {
      return new TypeConversionException(
          "'%s' is not a web address. Write it in full, as in http://localhost:8085/inbound/calls."
              .formatted(value));
    }
  }

  /** A header to send with each webhook, such as {@code X-Secret=abc}. */
  public record Header(String name, String value) {}

  /** Reads a header. */
  public static final class ToHeader implements ITypeConverter<Header> {
    @Override
    public Header convert(String value) {
      String[] parts = value.split("=", 2);
      if (parts.length < 2 || !parts[0].matches("[A-Za-z0-9-]+")) {
        throw new TypeConversionException(
            "'%s' is not a header. Write its name and its value, as in X-Secret=abc."
                .formatted(value));
      }
      return new Header(parts[0], parts[1]);
    }
  }

  /** A fault and its probability, such as {@code slow=0.1}. */
  public record FaultProbability(Fault fault, double probability) {}

  /**
   * Reads a fault and its probability.
   *
   * @param vendor whose faults are accepted
   */
  record ToFaultProbability(String vendor) implements ITypeConverter<FaultProbability> {
    @Override
    public FaultProbability convert(String value) {
      String[] parts = value.split("=", 2);
      Fault fault =
          Fault.named(parts[0])
              .filter(named -> named.canStrike(vendor))
              .orElseThrow(() -> unknown(parts[0]));
      if (parts.length < 2 || !parts[1].matches("0?\\.\\d+|[01](\\.0+)?")) {
        throw new TypeConversionException(
            "'%s' has no probability. Write one from 0 to 1, as in %s=0.1."
                .formatted(value, parts[0]));
      }
      return new FaultProbability(fault, Double.parseDouble(parts[1]));
    }

    private TypeConversionException unknown(String name) {
      return new TypeConversionException(
          "'%s' is not a fault of %s. Choose one of %s."
              .formatted(
                  name,
                  vendor,
                  Fault.of(vendor).stream()
                      .map(Fault::optionName)
                      .collect(Collectors.joining(", "))));
    }
  }
}
