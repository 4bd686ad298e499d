package io.github.camundabolna.examples.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a request's body as a JSON object. */
final class JsonBody {
  private final ObjectMapper json;

  JsonBody(ObjectMapper json) {
    this.json = json;
  }

  JsonNode object(ApiRequest request) {
    JsonNode body = parse(request.body());
    if (!body.isObject()) {
      throw Refusal.invalid(List.of(FieldFault.wrongType("dict")));
    }
    return body;
  }

  private JsonNode parse(String body) {
    try {
      return json.readTree(body.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw Refusal.invalid(
          List.of(new FieldFault(List.of(), "Invalid JSON", "value_error.jsondecode")));
    }
  }
}
