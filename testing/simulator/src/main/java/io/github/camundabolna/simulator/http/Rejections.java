package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camundabolna.simulator.server.ApiException;
import io.github.camundabolna.simulator.server.FieldError;
import io.github.camundabolna.simulator.server.PlainResponse;
import java.util.List;
import java.util.Map;

/** Creates the rejections of Bolna's endpoints. */
final class Rejections {
  private static final BolnaErrors ERRORS = new BolnaErrors();

  private Rejections() {}

  /** Creates a 400 with the documented body. */
  static ApiException badRequest(String message) {
    return new ApiException(ERRORS.badRequest(message));
  }

  /** Creates a 404 with the documented body. */
  static ApiException notFound(String message) {
    return new ApiException(BolnaErrors.error(404, 404, message));
  }

  /** Creates a 403 with the documented body. */
  static ApiException forbidden(String message) {
    return new ApiException(BolnaErrors.error(403, 403, message));
  }

  /** Creates a rejection that has a message and no error number. */
  static ApiException message(int status, String message) {
    return new ApiException(BolnaErrors.message(status, message));
  }

  /** Creates a 400 with the body of a change without known fields. */
  static ApiException noValidFields() {
    String body = "{\"error\":\"No valid fields provided\",\"status\":\"failure\"}";
    return new ApiException(new PlainResponse(400, body, Map.of()));
  }

  /** Creates a 500, for input that Bolna fails on. */
  static ApiException serverError() {
    return new ApiException(ERRORS.serverError());
  }

  static ApiException unauthenticated() {
    return new ApiException(BolnaErrors.error(401, 401, "Access denied"));
  }

  static ApiException invalidKey() {
    return new ApiException(BolnaErrors.detail(403, TextNode.valueOf("Invalid API key")));
  }

  /** Creates a 422 that lists every error of the body. */
  static ApiException invalid(List<FieldError> errors) {
    return new ApiException(ERRORS.invalid(errors));
  }
}
