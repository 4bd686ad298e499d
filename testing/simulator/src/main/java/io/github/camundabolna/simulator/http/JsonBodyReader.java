package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads a request's body as a JSON object. */
final class JsonBodyReader {
  private final ObjectMapper json;

  JsonBodyReader(ObjectMapper json) {
    this.json = json;
  }

  JsonNode object(ApiRequest request) {
    JsonNode body = parse(request.body());
    if (!body.isObject()) {
      throw ApiException.invalid(List.of(FieldError.wrongType("dict")));
    }
    return body;
  }

  /** Reads the text of a form field; returns empty unless it is a JSON object. */
  Optional<JsonNode> object(String text) {
    try {
      return Optional.of(json.readTree(text)).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private JsonNode parse(byte[] body) {
    try {
      return json.readTree(body);
    } catch (IOException e) {
      throw ApiException.invalid(
          List.of(new FieldError(List.of(), "Invalid JSON", "value_error.jsondecode")));
    }
  }
}
