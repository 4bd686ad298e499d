package io.github.camundabolna.demo.processes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** Reads JSON of the engine and of requests. */
final class JsonText {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonText() {}

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("the engine keeps something that is no JSON", e);
    }
  }

  /** Returns the fields as the client takes them. */
  static Map<String, Object> map(ObjectNode fields) {
    return JSON.convertValue(fields, new TypeReference<>() {});
  }

  /** Returns the object in a request; empty if there is something else. */
  static Optional<ObjectNode> object(byte[] body) {
    try {
      return JSON.readTree(body) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
