package io.github.camundabolna.benchmarks.size;

import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.jar.JarFile;

/** The jar of a connector, as an operator installs it. */
record ConnectorJar(Path file) {

  /**
   * Finds the jar of the connector for a job type on the class path.
   *
   * @throws IllegalStateException if there is no such jar, as when the module was compiled only
   */
  static ConnectorJar ofJobType(String type) {
    return ServiceLoader.load(OutboundConnectorFunction.class).stream()
        .map(ServiceLoader.Provider::type)
        .filter(connector -> hasJobType(connector, type))
        .map(ConnectorJar::location)
        .filter(Files::isRegularFile)
        .findFirst()
        .map(ConnectorJar::new)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The class path has no jar with a connector for %s. Run \"mvn verify\""
                        .formatted(type)));
  }

  private static boolean hasJobType(Class<?> connector, String type) {
    OutboundConnector annotation = connector.getAnnotation(OutboundConnector.class);
    return annotation != null && annotation.type().equals(type);
  }

  /** Returns the entry of the class path that a class comes from. */
  static Path location(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  long bytes() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long classes() {
    try (JarFile jar = new JarFile(file.toFile())) {
      return jar.stream().filter(entry -> entry.getName().endsWith(".class")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
