package io.github.camundabolna.webhook;

import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import java.util.Map;
import java.util.regex.Pattern;

/** Responses to the sender of an event. Always a map, because the runtime escapes texts as HTML. */
public final class WebhookResponses {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 _-]{1,40}");

  private WebhookResponses() {}

  /**
   * Returns the response to an event that doesn't end its call.
   *
   * @param status repeated only if it's plain, because half a character would break the response
   */
  public static WebhookHttpResponse ignored(String status) {
    String repeated = PLAIN.matcher(status).matches() ? status : "unknown";
    return WebhookHttpResponse.ok(Map.of("callEnded", false, "status", repeated));
  }

  /**
   * Returns the response if the engine has the end of the call.
   *
   * @param idName name of the field with the ID
   */
  public static WebhookHttpResponse ended(String idName, String callId) {
    return WebhookHttpResponse.ok(Map.of(idName, callId, "callEnded", true));
  }

  /** Returns the reason only if it's in the event or the panel; the rest is for operators. */
  public static WebhookHttpResponse rejected(CorrelationOutcome outcome) {
    return error(
        outcome.httpStatus(),
        outcome.httpStatus() == 422 ? outcome.reason() : "the engine did not accept the event");
  }

  public static WebhookHttpResponse unauthorized() {
    return error(401, "the secret is missing or wrong, or the address is not allowed");
  }

  static WebhookHttpResponse onlyPost() {
    return new WebhookHttpResponse(
        Map.of("error", "only POST is supported"), Map.of("Allow", "POST"), 405);
  }

  public static WebhookHttpResponse error(int httpStatus, String message) {
    return new WebhookHttpResponse(Map.of("error", message), Map.of(), httpStatus);
  }
}
