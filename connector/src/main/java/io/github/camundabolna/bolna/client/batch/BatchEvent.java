package io.github.camundabolna.bolna.client.batch;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.LenientJson;
import java.util.Optional;

/**
 * An event that Bolna posts to a batch's webhook URL when the batch changes: {@code batch_id},
 * {@code status}, and numbers of contacts, without an execution ID.
 */
public record BatchEvent(String batchId, BatchStatus status) {

  /** Reads an event; empty if the body is something else. */
  public static Optional<BatchEvent> read(JsonNode body) {
    LenientJson event = new LenientJson(body);
    boolean ofACall = event.text("id").or(() -> event.text("execution_id")).isPresent();
    return event
        .text("batch_id")
        .filter(id -> !ofACall)
        .flatMap(id -> event.text("status").map(text -> new BatchEvent(id, BatchStatus.of(text))));
  }

  /** Returns whether the batch may have ended. */
  public boolean mayBeTheEnd() {
    return status.last() || status == BatchStatus.EXECUTED || status == BatchStatus.UNKNOWN;
  }
}
