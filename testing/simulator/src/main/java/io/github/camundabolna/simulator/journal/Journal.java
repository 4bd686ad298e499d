package io.github.camundabolna.simulator.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has happened so far; every answer is a snapshot, and every method is safe to call anytime.
 */
public interface Journal {

  /** Every batch ever created, in order, deleted ones too. */
  List<BatchEntry> batches();

  Optional<BatchEntry> batch(String batchId);

  /** The executions of a batch in the order of its file; none before it is queued or stopped. */
  List<String> executionsOf(String batchId);

  /** The calls of a batch that were dialled, in order. */
  List<PlacedCall> placedCallsOf(String batchId);

  /** Every call accepted, in order; those of batches when they are first dialled. */
  List<PlacedCall> placedCalls();

  /** Those of {@link #placedCalls()} that went to that number, in order. */
  List<PlacedCall> placedCallsTo(String number);

  /**
   * Those of {@link #placedCalls()} for which a phone may have rung: a call that was stopped in the
   * queue is none.
   */
  List<PlacedCall> dialedCalls();

  /** How many requests each endpoint got, by method and path template. */
  Map<String, Long> requestCounts();

  /** How many requests that endpoint got, as in {@code requestCount("POST /call")}. */
  long requestCount(String endpoint);

  /** The latest requests in order, the oldest dropped beyond ten thousand. */
  List<RecordedRequest> requests();

  /** The latest requests to that endpoint, in order. */
  List<RecordedRequest> requestsTo(String endpoint);

  WebhookCounts webhooks();

  /**
   * When the webhook was sent that was the first to tell of the end of a call and to be answered
   * with 2xx; empty if there was none.
   */
  Optional<Instant> firstAcknowledgedEnd(String executionId);

  CallCounts calls();

  /** The execution as Bolna would answer it now. */
  Optional<JsonNode> execution(String id);

  /** Every status the execution has had, in order; empty if there is no such execution. */
  List<String> statuses(String id);
}
