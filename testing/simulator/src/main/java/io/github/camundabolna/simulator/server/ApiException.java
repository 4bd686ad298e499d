package io.github.camundabolna.simulator.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Rejects a request with a response. */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient PlainResponse response;

  public ApiException(PlainResponse response) {
    super(response.body());
    this.response = response;
  }

  /** Returns the rejection of a request of the page, which no vendor has. */
  public static ApiException ofPage(int status, String sentence) {
    return new ApiException(
        PlainResponse.json(status, JsonNodeFactory.instance.objectNode().put("message", sentence)));
  }

  PlainResponse response() {
    return response;
  }
}
