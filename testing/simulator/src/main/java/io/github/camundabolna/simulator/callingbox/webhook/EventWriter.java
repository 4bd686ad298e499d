package io.github.camundabolna.simulator.callingbox.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.callingbox.call.CallEvent;
import io.github.camundabolna.simulator.callingbox.call.CallObjectWriter;
import java.util.Map;

/** Writes events as they are sent. */
public final class EventWriter {
  private static final String API_VERSION = "2026-04";
  private final CallObjectWriter calls;
  private final EventSigner signer;

  public EventWriter(CallObjectWriter calls, EventSigner signer) {
    this.calls = calls;
    this.signer = signer;
  }

  /** Returns the body, which is the same for each attempt. */
  String body(EventDelivery delivery) {
    CallEvent event = delivery.event();
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", delivery.id()).put("type", event.type().wire());
    body.put("created", event.at().getEpochSecond()).put("api_version", API_VERSION);
    body.putObject("data").set("call", calls.call(event.call(), event.state()));
    return body.toString();
  }

  /** Returns the headers of one attempt. */
  Map<String, String> headers(EventDelivery delivery, String body) {
    CallEvent event = delivery.event();
    String callId = event.call().id();
    String secret = delivery.destination().secret().get();
    return Map.of(
        "CallingBox-Signature", signer.sign(secret, callId, body),
        "CallingBox-Event-Id", delivery.id(),
        "CallingBox-Event-Type", event.type().wire(),
        "X-CallingBox-Event", event.type().wire(),
        "X-CallingBox-Call-Id", callId);
  }
}
