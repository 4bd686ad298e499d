package io.github.camundabolna.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.camundabolna.panel.InputNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the API key where it does not belong. The runtime puts a secret wherever a variable of the
 * job says its name, also in what a caller said or somebody typed into a form: it would be sent to
 * Bolna, spoken by the agent, and quoted in an incident. Other secrets cannot be told from texts.
 */
final class ResolvedKey {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Anything shorter is no key, and a part of many words. */
  private static final int LEAST = 8;

  private ResolvedKey() {}

  /**
   * @param job its variables, with secrets resolved
   * @return a sentence about the first field that holds the key, without it
   */
  static Optional<String> problem(JsonNode job) {
    String key = InputNames.apiKey(job);
    return key.length() < LEAST
        ? Optional.empty()
        : job.properties().stream()
            .filter(variable -> !variable.getKey().equals(InputNames.AUTHENTICATION))
            .flatMap(
                variable -> places(InputNames.field(variable.getKey()), variable.getValue(), key))
            .findFirst()
            .map(ResolvedKey::sentence);
  }

  private static String sentence(String field) {
    return field
        + " holds the API key: a text that names the secret came from outside, and the runtime put"
        + " the key in its place. Nothing was sent";
  }

  /** Dotted paths; a name that is the key itself is not repeated. */
  private static Stream<String> places(String path, JsonNode value, String key) {
    if (value.isObject()) {
      List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(value.properties());
      return fields.stream()
          .flatMap(
              field ->
                  field.getKey().contains(key)
                      ? Stream.of(path)
                      : places(
                          path + "." + InputNames.field(field.getKey()), field.getValue(), key));
    }
    if (value.isArray()) {
      return IntStream.range(0, value.size())
          .boxed()
          .flatMap(index -> places(path + "." + index, value.get(index), key));
    }
    return value.asText().contains(key) ? Stream.of(path) : Stream.empty();
  }

  static JsonNode read(String variables) {
    try {
      return JSON.readTree(variables);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
