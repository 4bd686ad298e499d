package io.github.camundabolna.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The people whom the example {@code payment-campaign} calls. The process gets the file unchanged,
 * and the connector decides whether it is valid.
 */
record CustomerFile(String name, byte[] content) {

  private static final String EXAMPLE = "payment-campaign/customers.csv";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * @param named empty for the customers of the example itself
   * @throws UncheckedIOException if there is no such file
   */
  static CustomerFile read(Optional<Path> named) {
    Optional<Path> file = named.map(PersonReader::resolve);
    try (InputStream bytes =
        file.isPresent() ? Files.newInputStream(file.get()) : ExampleFiles.stream(EXAMPLE)) {
      String name = String.valueOf(file.orElse(Path.of(EXAMPLE)).getFileName());
      return new CustomerFile(name, bytes.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Can't read the contacts: " + named.map(Path::toString).orElse(EXAMPLE), e);
    }
  }

  /** Returns the people that this program recognizes; none if it cannot read the file. */
  Customers customers() {
    String text = new String(content, StandardCharsets.UTF_8);
    return Customers.readCsv(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
  }
}
