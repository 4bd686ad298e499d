package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.github.camundabolna.localcamunda.runtime.RuntimeVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The jar that a runtime of any line loads is one and the same: the one that this build made. */
class ConnectorJarIT {

  private static final Path BUILT = Path.of("..", "..", "connector", "target");
  private static final String OUR_CLASSES = "io/github/camundabolna/";
  private static final String GENERATOR = "io/camunda/connector/generator/";

  @Test
  void theRuntimeLoadsTheJarThatThisBuildMade() throws Exception {
    assertThat(loaded()).isNotEmpty().allSatisfy(jar -> assertThat(jar).hasExtension("jar"));
    assertThat(loaded()).hasSize(1);
    Path jar = loaded().get(0);

    assertThat(jar.toRealPath()).startsWith(BUILT.toRealPath());
    report(digest(jar));
  }

  @Test
  void theRuntimeIsOfTheLineThatTheBuildAsksFor() {
    assertThat(RuntimeVersion.version()).isEqualTo(System.getProperty("runtime.version"));
  }

  /**
   * From 8.9 on, a runtime has the generator's annotations but not the enums that those of 8.8 use:
   * a class with such an annotation keeps the whole runtime from starting.
   */
  @Test
  void noClassNeedsTheTemplateGenerator() throws IOException {
    try (JarFile jar = new JarFile(loaded().get(0).toFile())) {
      List<String> classes =
          jar.stream()
              .map(JarEntry::getName)
              .filter(name -> name.startsWith(OUR_CLASSES) && name.endsWith(".class"))
              .toList();

      assertThat(classes).isNotEmpty();
      assertThat(classes).filteredOn(name -> mentionsTheGenerator(jar, name)).isEmpty();
    }
  }

  private static boolean mentionsTheGenerator(JarFile jar, String name) {
    try (var in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(GENERATOR);
    } catch (IOException e) {
      throw new IllegalStateException("could not read " + name, e);
    }
  }

  /** Where the connectors of this project come from, found as the runtime finds them. */
  private static List<Path> loaded() {
    return ServiceLoader.load(OutboundConnectorFunction.class).stream()
        .map(ServiceLoader.Provider::type)
        .filter(type -> type.getName().startsWith("io.github.camundabolna.bolna."))
        .map(ConnectorJarIT::source)
        .distinct()
        .toList();
  }

  private static Path source(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  private static String digest(Path jar) throws IOException, NoSuchAlgorithmException {
    byte[] content = Files.readAllBytes(jar);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  /** For the CI script, which compares the digests of all lines. */
  private static void report(String digest) throws IOException {
    Properties line = new Properties();
    line.setProperty("runtime", RuntimeVersion.version());
    line.setProperty("jar.sha256", digest);
    try (var file = Files.newOutputStream(Path.of("target", "runtime-line.properties"))) {
      line.store(file, null);
    }
  }
}
