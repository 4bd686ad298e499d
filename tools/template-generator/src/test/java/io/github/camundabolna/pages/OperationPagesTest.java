package io.github.camundabolna.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.templates.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationPagesTest {

  private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();

  @Test
  void committedPagesAreWhatTemplatesAndClassesGenerate() throws IOException {
    assertThat(committed())
        .as("run: mvn -q -Pgenerate -pl tools/template-generator -am verify")
        .isEqualTo(new OperationPages(PROJECT).files());
  }

  @Test
  void everySentenceOnAFieldIsOnAFieldThatThereIs() {
    Samples samples = Samples.make();
    assertThat(PageTexts.read().keys())
        .filteredOn(key -> !key.matches("(index|event)[.].*"))
        .filteredOn(key -> !key.matches(".*[.](title|head|foot)"))
        .isNotEmpty()
        .allSatisfy(
            key -> {
              String[] parts = key.split("[.]");
              assertThat(samples.of(parts[0]).has(parts[1])).as(key).isTrue();
            });
  }

  @Test
  void everyPageHasATitleOfItsOwn() throws IOException {
    assertThat(new OperationPages(PROJECT).files().values())
        .extracting(page -> page.lines().findFirst().orElseThrow())
        .doesNotHaveDuplicates()
        .contains(
            "# Bolna wait for call",
            "# Bolna wait for call (polling)",
            "# CallingBox wait for call");
  }

  /** One page speaks for all three. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bolna-wait-for-call",
        "bolna-receiver",
        "bolna-wait-for-call-polling",
        "bolna-wait-for-batch",
        "callingbox-wait-for-call",
        "callingbox-wait-for-call-polling",
        "callingbox-receiver"
      })
  void everyElementOfAnEventHasTheSameFields(String event) {
    assertThat(fields(event + "-receive"))
        .isNotEmpty()
        .isEqualTo(fields(event + "-intermediate"))
        .isEqualTo(fields(event + "-boundary"));
  }

  private static Set<String> fields(String file) {
    JsonNode template = JsonFormatter.read(Templates.files().get("8.8/" + file + ".json"));
    return template
        .path("properties")
        .valueStream()
        .filter(property -> property.has("label"))
        .map(property -> property.path("label").asText() + "=" + property.path("value").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> committed() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(PROJECT.resolve("docs/reference/operations"))) {
      for (Path path : paths.toList()) {
        files.put(path.getFileName().toString(), Files.readString(path));
      }
    }
    return files;
  }
}
