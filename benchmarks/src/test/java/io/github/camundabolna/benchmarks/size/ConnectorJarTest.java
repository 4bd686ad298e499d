package io.github.camundabolna.benchmarks.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectorJarTest {

  @TempDir private Path folder;

  @Test
  void onlyClassesAreCounted() throws IOException {
    Path file = folder.resolve("connector.jar");
    try (OutputStream bytes = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(bytes)) {
      jar.putNextEntry(new JarEntry("a/One.class"));
      jar.putNextEntry(new JarEntry("META-INF/versions/21/a/One.class"));
      jar.putNextEntry(new JarEntry("a/one.txt"));
    }

    assertThat(new ConnectorJar(file).classes()).isEqualTo(2);
    assertThat(new ConnectorJar(file).bytes()).isEqualTo(Files.size(file));
  }

  @Test
  void aConnectorThatIsNotOnTheClassPathIsNamed() {
    assertThatThrownBy(() -> ConnectorJar.ofJobType("com.example:none:1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("com.example:none:1");
  }
}
