package io.github.camundabolna.localcamunda.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;

/** A response: a status, a content type, and a body, which can be empty. */
record RestResponse(int status, String contentType, byte[] body) {

  static RestResponse json(int status, JsonNode body) {
    return new RestResponse(status, "application/json", bytes(body.toString()));
  }

  static RestResponse xml(String body) {
    return new RestResponse(200, "text/xml", bytes(body));
  }

  static RestResponse noContent() {
    return new RestResponse(204, "application/json", new byte[0]);
  }

  /** Creates an RFC 9457 problem, as Camunda answers it. */
  static RestResponse problem(int status, String title, String detail) {
    var body =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "about:blank")
            .put("title", title)
            .put("status", status)
            .put("detail", detail);
    return new RestResponse(status, "application/problem+json", bytes(body.toString()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
