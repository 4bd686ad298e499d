package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camundabolna.simulator.server.ErrorResponses;
import io.github.camundabolna.simulator.server.FieldError;
import io.github.camundabolna.simulator.server.PlainResponse;
import java.time.Duration;
import java.util.List;

/** The errors of Bolna: with a number, with a message alone, or with a detail. */
final class BolnaErrors implements ErrorResponses {

  @Override
  public PlainResponse badRequest(String message) {
    return error(400, 1001, message);
  }

  @Override
  public PlainResponse invalid(List<FieldError> errors) {
    ArrayNode detail = JsonNodeFactory.instance.arrayNode();
    errors.forEach(error -> detail.add(json(error)));
    return detail(422, detail);
  }

  @Override
  public PlainResponse noRoute(boolean pathKnown) {
    String detail = pathKnown ? "Method Not Allowed" : "Not Found";
    return detail(pathKnown ? 405 : 404, TextNode.valueOf(detail));
  }

  @Override
  public PlainResponse tooManyRequests(Duration retryAfter) {
    return error(429, 429, "Too many requests").withRetryAfter(retryAfter);
  }

  @Override
  public PlainResponse serverError() {
    return error(500, 500, "Internal server error");
  }

  /** Creates an error as documented: with a number and a message. */
  static PlainResponse error(int status, int code, String message) {
    return PlainResponse.json(
        status, JsonNodeFactory.instance.objectNode().put("error", code).put("message", message));
  }

  /** Creates an error that has a message and no number, as Bolna sometimes answers. */
  static PlainResponse message(int status, String message) {
    return PlainResponse.json(
        status, JsonNodeFactory.instance.objectNode().put("message", message));
  }

  /** Creates an error of the framework that Bolna uses: a detail, which is a text or a list. */
  static PlainResponse detail(int status, JsonNode detail) {
    return PlainResponse.json(status, JsonNodeFactory.instance.objectNode().set("detail", detail));
  }

  private static ObjectNode json(FieldError error) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode loc = json.putArray("loc").add("body");
    error.path().forEach(loc::add);
    return json.put("msg", error.message()).put("type", error.type());
  }
}
