package io.github.camundabolna.benchmarks.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ClassPathTest {

  private static final Path CONNECTOR = Path.of("lib", "connector.jar");
  private static final Path OTHER = Path.of("lib", "other.jar");

  @Test
  void anEntryIsRemovedHoweverItIsWritten() {
    ClassPath both = ClassPath.parse(OTHER + File.pathSeparator + CONNECTOR);

    assertThat(both.without(Path.of("lib", "..", "lib", "connector.jar").toAbsolutePath()))
        .hasToString(OTHER.toAbsolutePath().toString());
  }

  @Test
  void theOrderRemains() {
    String text = OTHER.toAbsolutePath() + File.pathSeparator + CONNECTOR.toAbsolutePath();

    assertThat(ClassPath.parse(text)).hasToString(text);
  }

  @Test
  void anEntryThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> ClassPath.parse(OTHER.toString()).without(CONNECTOR))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("connector.jar");
  }

  @Test
  void theClassPathOfThisJvmHasThisModule() {
    Path module = ConnectorJar.location(ClassPath.class);

    assertThat(ClassPath.ofThisJvm().without(module).entries()).isNotEmpty();
  }
}
