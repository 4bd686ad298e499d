package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;

/** Rejects a request with a response. */
final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient PlainResponse response;

  private ApiException(PlainResponse response) {
    super(response.body());
    this.response = response;
  }

  /** Creates a 400 with the documented body. */
  static ApiException badRequest(String message) {
    return new ApiException(PlainResponse.error(400, 1001, message));
  }

  /** Creates a 404 with the documented body. */
  static ApiException notFound(String message) {
    return new ApiException(PlainResponse.error(404, 404, message));
  }

  /** Creates a 403 with the documented body. */
  static ApiException forbidden(String message) {
    return new ApiException(PlainResponse.error(403, 403, message));
  }

  /** Creates a rejection that has a message and no error number. */
  static ApiException message(int status, String message) {
    return new ApiException(PlainResponse.message(status, message));
  }

  /** Creates a 400 with the body of a change without known fields. */
  static ApiException noValidFields() {
    String body = "{\"error\":\"No valid fields provided\",\"status\":\"failure\"}";
    return new ApiException(new PlainResponse(400, body, Map.of()));
  }

  /** Creates a 500, for input that Bolna fails on. */
  static ApiException serverError() {
    return new ApiException(PlainResponse.serverError());
  }

  static ApiException unauthenticated() {
    return new ApiException(PlainResponse.error(401, 401, "Access denied"));
  }

  static ApiException invalidKey() {
    return new ApiException(PlainResponse.detail(403, TextNode.valueOf("Invalid API key")));
  }

  /** Creates a 404 for an unknown path, or a 405 for a known one with another method. */
  static ApiException noRoute(boolean pathKnown) {
    String detail = pathKnown ? "Method Not Allowed" : "Not Found";
    return new ApiException(PlainResponse.detail(pathKnown ? 405 : 404, TextNode.valueOf(detail)));
  }

  /** Creates a 422 that lists every error of the body. */
  static ApiException invalid(List<FieldError> errors) {
    ArrayNode detail = JsonNodeFactory.instance.arrayNode();
    errors.forEach(error -> detail.add(error.json()));
    return new ApiException(PlainResponse.detail(422, detail));
  }

  PlainResponse response() {
    return response;
  }
}
