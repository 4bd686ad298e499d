package io.github.camundabolna.bolna.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.bolna.client.call.Execution;
import java.util.Optional;
import java.util.stream.Stream;

/** Recognizes what Bolna posts to the URL of an agent besides the events of calls. */
final class ForeignEvent {

  private ForeignEvent() {}

  /**
   * Returns what a body is if it is no execution: a workflow's event, or a test.
   *
   * @return a noun for the log; empty for everything that may be the event of a call
   */
  static Optional<String> kind(JsonNode body) {
    if (isFilled(body, "event") || isFilled(body, "workflow_id")) {
      return Optional.of("an event of a workflow or of another kind, not of a call");
    }
    return Stream.of("test", "is_test").anyMatch(name -> body.path(name).asBoolean(false))
        ? Optional.of("a test event")
        : Optional.empty();
  }

  /**
   * Returns whether an event that looks final is the one that "Transfer call" sends before it
   * starts, whose fields can overwrite the status. An execution has the time of its creation, and
   * none has the field that such an event is made for.
   */
  static boolean isPreCall(Execution event) {
    JsonNode body = event.body();
    boolean announces = isFilled(body, "transfer_reason") || isFilled(body, "transferred_to");
    boolean empty =
        event.transcript().isEmpty()
            && event.conversationSeconds().signum() == 0
            && event.telephony().hangupBy().isEmpty()
            && event.telephony().hangupReason().isEmpty();
    return announces && empty && !isFilled(body, "created_at") && !isFilled(body, "updated_at");
  }

  private static boolean isFilled(JsonNode body, String name) {
    JsonNode value = body.path(name);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank();
  }
}
