package io.github.camundabolna.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/**
 * Lets the chooser offer each operation by itself: a step has its name and keywords, and leads to a
 * preset that picks the operation. The words stand in {@code operations.properties}.
 */
final class OperationSteps {

  private static final Properties WORDS = read();

  private OperationSteps() {}

  /**
   * Adds a step and a preset for each operation that the panel offers.
   *
   * @throws IllegalStateException if an operation has no words
   */
  static void add(Template template) {
    ObjectNode json = template.json();
    for (JsonNode choice : template.property(OutboundCompletion.OPERATION).path("choices")) {
      String operation = choice.path("value").asText();
      json.withArray("steps").add(step(operation, choice.path("name").asText()));
      json.withArray("presets").add(preset(operation));
    }
  }

  private static ObjectNode step(String operation, String name) {
    ObjectNode step = Template.JSON.createObjectNode();
    step.put("name", name).put("description", words(operation));
    for (String keyword : words(operation + ".keywords").split(",")) {
      step.withArray("keywords").add(keyword.strip());
    }
    return step.put("presetId", presetId(operation));
  }

  private static ObjectNode preset(String operation) {
    ObjectNode preset = Template.JSON.createObjectNode().put("id", presetId(operation));
    preset.putObject("properties").put(OutboundCompletion.OPERATION, operation);
    return preset;
  }

  /** As Camunda's own generator names it. */
  private static String presetId(String operation) {
    return "operationType_" + operation;
  }

  private static String words(String key) {
    return Optional.ofNullable(WORDS.getProperty(key))
        .orElseThrow(() -> new IllegalStateException("operations.properties lacks " + key));
  }

  private static Properties read() {
    Properties words = new Properties();
    try (InputStream file = OperationSteps.class.getResourceAsStream("operations.properties")) {
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
