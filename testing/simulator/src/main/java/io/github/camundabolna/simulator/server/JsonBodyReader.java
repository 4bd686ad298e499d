package io.github.camundabolna.simulator.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads a request's body as a JSON object. */
public final class JsonBodyReader {
  private final ObjectMapper json;
  private final ErrorResponses errors;

  public JsonBodyReader(ObjectMapper json, ErrorResponses errors) {
    this.json = json;
    this.errors = errors;
  }

  /** Returns the body; rejects any other than an object. */
  public JsonNode object(ApiRequest request) {
    JsonNode body = parse(request.body());
    if (!body.isObject()) {
      throw invalid(FieldError.wrongType("dict"));
    }
    return body;
  }

  /** Reads the text of a form field; returns empty unless it is a JSON object. */
  public Optional<JsonNode> object(String text) {
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
      throw invalid(new FieldError(List.of(), "Invalid JSON", "value_error.jsondecode"));
    }
  }

  private ApiException invalid(FieldError error) {
    return new ApiException(errors.invalid(List.of(error)));
  }
}
