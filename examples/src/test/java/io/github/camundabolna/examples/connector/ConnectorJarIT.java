package io.github.camundabolna.examples.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.github.camundabolna.examples.engine.RuntimeLine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** The jar that a runtime of any line loads is one and the same: the one that this build made. */
class ConnectorJarIT {

  private static final Path BUILT = Path.of("..", "connector", "target");

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
    assertThat(RuntimeLine.version()).isEqualTo(System.getProperty("runtime.version"));
  }

  /** Where the connectors of this project come from, found as the runtime finds them. */
  private static List<Path> loaded() {
    return ServiceLoader.load(OutboundConnectorFunction.class).stream()
        .map(ServiceLoader.Provider::type)
        .filter(type -> type.getName().startsWith("io.github.camundabolna.call."))
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
    line.setProperty("runtime", RuntimeLine.version());
    line.setProperty("jar.sha256", digest);
    try (var file = Files.newOutputStream(Path.of("target", "runtime-line.properties"))) {
      line.store(file, null);
    }
  }
}
