package io.github.camundabolna.simulator.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.simulator.server.ApiException;
import java.io.IOException;
import java.time.Duration;

/** Reads what a person wants of webhooks, and rejects what can't be. */
record WebhookRequests(ObjectMapper json) {

  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final long USUAL_SECONDS = 30;
  private static final long MOST_SECONDS = 3_600;

  /** Returns the body, which is an empty object if there is none. */
  JsonNode object(byte[] body) {
    try {
      JsonNode read = body.length == 0 ? json.createObjectNode() : json.readTree(body);
      if (read.isObject()) {
        return read;
      }
    } catch (IOException e) {
      // The same sentence helps.
    }
    throw badRequest("The body must be a JSON object, such as {\"seconds\":30}");
  }

  /** Returns how long to wait before a late delivery. */
  static Duration seconds(JsonNode body) {
    JsonNode seconds = body.path("seconds");
    if (seconds.isMissingNode()) {
      return Duration.ofSeconds(USUAL_SECONDS);
    }
    if (!seconds.isIntegralNumber()
        || seconds.longValue() < 0
        || seconds.longValue() > MOST_SECONDS) {
      throw badRequest(
          "seconds is %s, but must be a whole number from 0 to %d"
              .formatted(seconds, MOST_SECONDS));
    }
    return Duration.ofSeconds(seconds.longValue());
  }

  /** Returns whether a switch is to be on. */
  static boolean isOn(JsonNode body) {
    JsonNode on = body.path("on");
    if (!on.isBoolean()) {
      throw badRequest(
          on.isMissingNode()
              ? "on is missing, but must be true or false"
              : "on is %s, but must be true or false".formatted(on));
    }
    return on.booleanValue();
  }

  static ApiException badRequest(String sentence) {
    return rejection(BAD_REQUEST, sentence);
  }

  static ApiException notFound(String sentence) {
    return rejection(NOT_FOUND, sentence);
  }

  static ApiException conflict(String sentence) {
    return rejection(CONFLICT, sentence);
  }

  private static ApiException rejection(int status, String sentence) {
    return ApiException.ofPage(status, sentence);
  }
}
