package io.github.camundabolna.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {

  private static final Path FOLDER = Path.of("").toAbsolutePath();

  @Test
  void committedFilesAreWhatTheClassesGenerate() throws IOException {
    assertThat(committed())
        .as("run: mvn -q -pl element-templates -am -DskipTests -Ptemplates verify")
        .isEqualTo(Templates.files());
  }

  @Test
  void everyReceiverAndWaitSpeaksOfTheSameMessage() throws IOException {
    for (Map.Entry<String, String> file : Templates.files().entrySet()) {
      JsonNode template = Template.JSON.readTree(file.getValue());
      template
          .path("properties")
          .forEach(
              property -> {
                if (property
                    .path("binding")
                    .path("type")
                    .asText()
                    .equals("bpmn:Message#property")) {
                  assertThat(property.path("value").asText())
                      .as(file.getKey())
                      .isEqualTo(
                          file.getKey().contains("start")
                              ? "bolna-inbound-call-ended"
                              : "bolna-call-ended");
                }
              });
    }
  }

  @Test
  void iconIsSmallSvg() throws IOException {
    JsonNode template = Template.JSON.readTree(Templates.files().get("bolna-call.json"));
    String contents = template.path("icon").path("contents").asText();
    assertThat(contents).startsWith("data:image/svg+xml;base64,");
    assertThat(Base64.getDecoder().decode(contents.substring(contents.indexOf(',') + 1)))
        .hasSizeLessThan(8 * 1024);
  }

  private static Map<String, String> committed() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path folder : new Path[] {FOLDER, FOLDER.resolve("hybrid")}) {
      try (Stream<Path> paths = Files.list(folder)) {
        for (Path path : paths.filter(each -> each.toString().endsWith(".json")).toList()) {
          String name = FOLDER.relativize(path).toString().replace('\\', '/');
          files.put(name, Files.readString(path));
        }
      }
    }
    return files;
  }
}
