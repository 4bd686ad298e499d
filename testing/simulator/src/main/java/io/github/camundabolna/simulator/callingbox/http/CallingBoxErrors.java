package io.github.camundabolna.simulator.callingbox.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camundabolna.simulator.server.ApiException;
import io.github.camundabolna.simulator.server.ErrorResponses;
import io.github.camundabolna.simulator.server.FieldError;
import io.github.camundabolna.simulator.server.PlainResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The errors of CallingBox: one text each. */
final class CallingBoxErrors implements ErrorResponses {

  @Override
  public PlainResponse badRequest(String message) {
    return error(400, message);
  }

  @Override
  public PlainResponse invalid(List<FieldError> errors) {
    return badRequest(
        errors.stream().map(FieldError::asSentence).collect(Collectors.joining("; ")));
  }

  @Override
  public PlainResponse noRoute(boolean pathKnown) {
    return pathKnown ? error(405, "Method not allowed") : error(404, "Not found");
  }

  @Override
  public PlainResponse tooManyRequests(Duration retryAfter) {
    return error(429, "Too many requests").withRetryAfter(retryAfter);
  }

  @Override
  public PlainResponse serverError() {
    return error(500, "Internal server error");
  }

  /** Creates a rejection. */
  static ApiException rejection(int status, String text) {
    return new ApiException(error(status, text));
  }

  /** Creates the rejection of an ID that the account doesn't have. */
  static ApiException notFound(String what) {
    return rejection(404, what + " not found");
  }

  private static PlainResponse error(int status, String text) {
    return PlainResponse.json(status, JsonNodeFactory.instance.objectNode().put("error", text));
  }
}
