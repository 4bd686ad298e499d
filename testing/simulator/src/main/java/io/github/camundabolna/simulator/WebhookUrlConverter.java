package io.github.camundabolna.simulator;

import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the address of a webhook. */
final class WebhookUrlConverter implements ITypeConverter<URI> {

  @Override
  public URI convert(String value) {
    if (value.matches("https?://[^/?#\\s]+\\S*")) {
      try {
        return URI.create(value);
      } catch (IllegalArgumentException e) {
        throw wrong(value);
      }
    }
    throw wrong(value);
  }

  private static TypeConversionException wrong(String value) {
    return new TypeConversionException(
        "'%s' is not a web address. Write it in full, as in http://localhost:8080/inbound/bolna."
            .formatted(value));
  }
}
