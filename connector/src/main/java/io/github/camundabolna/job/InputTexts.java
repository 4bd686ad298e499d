package io.github.camundabolna.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.camundabolna.input.InputNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds texts in the inputs of a job. */
final class InputTexts {

  /** Written by the runtime, and never sent to a vendor. */
  private static final String EARLIER_FAILURE = "error";

  /**
   * A matching text.
   *
   * @param path dotted field names, without a name that itself matched
   * @param found the match
   */
  record Place(String path, String found) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private InputTexts() {}

  /** Returns the variables of a job; a missing node if they can't be read. */
  static JsonNode read(String variables) {
    try {
      return JSON.readTree(variables);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** Returns the first match in all inputs except the authentication. */
  static Optional<Place> first(
      InputNames names, JsonNode job, Function<String, Optional<String>> wanted) {
    String authentication = names.target("authentication");
    return job.properties().stream()
        .filter(variable -> !variable.getKey().equals(authentication))
        .filter(variable -> !variable.getKey().equals(EARLIER_FAILURE))
        .flatMap(variable -> in(names, names.field(variable.getKey()), variable.getValue(), wanted))
        .findFirst();
  }

  private static Stream<Place> in(
      InputNames names, String path, JsonNode value, Function<String, Optional<String>> wanted) {
    if (value.isObject()) {
      List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(value.properties());
      return fields.stream().flatMap(field -> inField(names, path, field, wanted));
    }
    if (value.isArray()) {
      return IntStream.range(0, value.size())
          .boxed()
          .flatMap(index -> in(names, path + "." + index, value.get(index), wanted));
    }
    return wanted.apply(value.asText()).map(found -> new Place(path, found)).stream();
  }

  private static Stream<Place> inField(
      InputNames names,
      String path,
      Map.Entry<String, JsonNode> field,
      Function<String, Optional<String>> wanted) {
    Optional<String> inName = wanted.apply(field.getKey());
    return inName.isPresent()
        ? Stream.of(new Place(path, inName.get()))
        : in(names, path + "." + names.field(field.getKey()), field.getValue(), wanted);
  }
}
