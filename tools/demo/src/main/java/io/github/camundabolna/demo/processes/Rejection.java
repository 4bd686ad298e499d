package io.github.camundabolna.demo.processes;

import io.github.camundabolna.simulator.server.ApiException;

/** Says in a sentence why a request is rejected. */
final class Rejection {

  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  private Rejection() {}

  static ApiException badRequest(String sentence) {
    return ApiException.ofPage(BAD_REQUEST, sentence);
  }

  static ApiException notFound(String sentence) {
    return ApiException.ofPage(NOT_FOUND, sentence);
  }

  /** Rejects what isn't possible now. */
  static ApiException conflict(String sentence) {
    return ApiException.ofPage(CONFLICT, sentence);
  }
}
