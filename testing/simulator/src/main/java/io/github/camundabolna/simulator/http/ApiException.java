package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** A request is not carried out, and this is what its sender is told. */
final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient PlainResponse response;

  private ApiException(PlainResponse response) {
    super(response.body());
    this.response = response;
  }

  /** 400 with the documented body. */
  static ApiException badRequest(String message) {
    return new ApiException(PlainResponse.error(400, 1001, message));
  }

  /** 404 with the documented body. */
  static ApiException notFound(String message) {
    return new ApiException(PlainResponse.error(404, 404, message));
  }

  /** A status with a sentence and no number. */
  static ApiException message(int status, String message) {
    return new ApiException(PlainResponse.message(status, message));
  }

  /** 500, for what Bolna trips over. */
  static ApiException serverError() {
    return new ApiException(PlainResponse.serverError());
  }

  static ApiException unauthenticated() {
    return new ApiException(PlainResponse.error(401, 401, "Access denied"));
  }

  static ApiException invalidKey() {
    return new ApiException(PlainResponse.detail(403, TextNode.valueOf("Invalid API key")));
  }

  /** The path is unknown (404), or known with other methods (405). */
  static ApiException noRoute(boolean pathKnown) {
    String detail = pathKnown ? "Method Not Allowed" : "Not Found";
    return new ApiException(PlainResponse.detail(pathKnown ? 405 : 404, TextNode.valueOf(detail)));
  }

  /** 422 that lists every fault of the body. */
  static ApiException invalid(List<FieldError> faults) {
    ArrayNode detail = JsonNodeFactory.instance.arrayNode();
    faults.forEach(fault -> detail.add(fault.json()));
    return new ApiException(PlainResponse.detail(422, detail));
  }

  PlainResponse response() {
    return response;
  }
}
