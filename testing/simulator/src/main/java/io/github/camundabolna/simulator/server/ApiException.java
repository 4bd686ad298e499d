package io.github.camundabolna.simulator.server;

/** Rejects a request with a response. */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient PlainResponse response;

  public ApiException(PlainResponse response) {
    super(response.body());
    this.response = response;
  }

  PlainResponse response() {
    return response;
  }
}
