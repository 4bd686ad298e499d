package io.github.camundabolna.callingbox.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.http.LenientJson;
import java.util.Optional;

/**
 * An event about a call. Its ID isn't read, because each destination of an event has another one.
 *
 * @param typeText the type as CallingBox spells it, even if unknown
 * @param apiVersion the version of the envelope; blank if it's missing
 */
record CallEvent(CallEventType type, String typeText, String apiVersion, CallingBoxCall call) {

  /** Reads an event; empty if the body has no type or no call. */
  static Optional<CallEvent> read(JsonNode body) {
    LenientJson envelope = new LenientJson(body);
    String apiVersion = envelope.text("api_version").orElse("");
    return envelope
        .text("type")
        .map(String::strip)
        .flatMap(
            type ->
                CallingBoxCall.read(envelope.at("data").at("call").node())
                    .map(call -> new CallEvent(CallEventType.of(type), type, apiVersion, call)));
  }

  /** Returns the call as it ended; empty if the event doesn't end it. */
  Optional<CallingBoxCall> endedCall() {
    return type.end().map(call::endedAs);
  }
}
