package io.github.camundabolna.examples.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.InboundConnectorExecutable;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What the packaged jar asks of the runtime that loads it. */
class JarReferencesIT {

  private static final String OUR_CLASSES = "io/github/camundabolna/";
  private static final String GENERATOR = "io/camunda/connector/generator/";

  /**
   * From 8.9 on, a runtime has the generator's annotations but not the enums that those of 8.8 use:
   * a class with such an annotation keeps the whole runtime from starting.
   */
  @Test
  void noClassNeedsTheTemplateGenerator() throws IOException, URISyntaxException {
    try (JarFile jar = new JarFile(ourJar().toFile())) {
      List<String> classes =
          jar.stream()
              .map(JarEntry::getName)
              .filter(name -> name.startsWith(OUR_CLASSES) && name.endsWith(".class"))
              .toList();

      assertThat(classes).isNotEmpty();
      assertThat(classes).filteredOn(name -> mentions(jar, name)).isEmpty();
    }
  }

  private static boolean mentions(JarFile jar, String name) {
    try (var in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(GENERATOR);
    } catch (IOException e) {
      throw new IllegalStateException("could not read " + name, e);
    }
  }

  private static Path ourJar() throws URISyntaxException {
    Class<?> connector =
        ServiceLoader.load(InboundConnectorExecutable.class).stream()
            .map(ServiceLoader.Provider::type)
            .filter(type -> type.getName().startsWith(OUR_CLASSES.replace('/', '.')))
            .filter(type -> !type.getName().contains(".examples."))
            .findFirst()
            .orElseThrow();
    return Path.of(connector.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
