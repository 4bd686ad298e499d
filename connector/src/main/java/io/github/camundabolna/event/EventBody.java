package io.github.camundabolna.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/** Reads the body of a request as a JSON object. */
final class EventBody {

  /** A transcript of hours fits in; nothing that Bolna sends is larger. */
  static final int MAX_BYTES = 4 * 1024 * 1024;

  private static final ObjectMapper JSON = new ObjectMapper();

  private EventBody() {}

  /**
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
    JsonNode json = parse(bytes);
    if (!json.isObject()) {
      throw new UnreadableEvent(400, "the body is no JSON object");
    }
    return json;
  }

  private static JsonNode parse(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory could not be read", e);
    }
  }

  /** A request that is no event; says with which HTTP status to answer. */
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
