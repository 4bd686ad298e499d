package io.github.camundabolna.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.UntrustedJson;

/** Reads the body of a request as a JSON object. */
final class EventParser {

  static final int MAX_BYTES = UntrustedJson.MAX_LENGTH;

  private EventParser() {}

  /**
   * Reads a body.
   *
   * @param bytes null for a request without a body, as the runtime gives it
   * @throws UnreadableEvent if it is empty, too large, or no JSON object
   */
  static JsonNode read(byte[] bytes) {
    if (bytes == null || bytes.length == 0) {
      throw new UnreadableEvent(400, "the body is empty; it must be a JSON object");
    }
    if (bytes.length > MAX_BYTES) {
      throw new UnreadableEvent(413, "the body is larger than " + MAX_BYTES + " bytes");
    }
    return UntrustedJson.read(bytes)
        .filter(JsonNode::isObject)
        .orElseThrow(
            () ->
                new UnreadableEvent(
                    400, "the body is no JSON object in UTF-8, or exceeds a limit"));
  }

  /** Thrown for a request that is no event; holds the HTTP status of the answer. */
  static final class UnreadableEvent extends RuntimeException {

    private final int httpStatus;

    UnreadableEvent(int httpStatus, String message) {
      super(message);
      this.httpStatus = httpStatus;
    }

    int httpStatus() {
      return httpStatus;
    }
  }
}
