package io.github.camundabolna.simulator.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has happened so far. Every result is a snapshot, and every method is thread-safe. */
public interface Journal {

  /** Returns every batch ever created, in order, including deleted ones. */
  List<BatchEntry> batches();

  Optional<BatchEntry> batch(String batchId);

  /** Returns the executions of a batch in the order of its file; empty before it is queued. */
  List<String> executionsOf(String batchId);

  /** Returns the calls of a batch that were dialed, in order. */
  List<PlacedCall> placedCallsOf(String batchId);

  /** Returns every accepted call, in order; a batch's calls count once they are first dialed. */
  List<PlacedCall> placedCalls();

  /** Returns the {@link #placedCalls()} to the given number. */
  List<PlacedCall> placedCallsTo(String number);

  /**
   * Returns the {@link #placedCalls()} that may have rung a phone: all but those stopped in the
   * queue.
   */
  List<PlacedCall> dialedCalls();

  /** Returns the number of requests to each endpoint, by method and path template. */
  Map<String, Long> requestCounts();

  /** Returns the number of requests to an endpoint, such as {@code POST /call}. */
  long requestCount(String endpoint);

  /** Returns how many requests were answered 429 because they were beyond the rate limit. */
  long limitedRequestCount();

  /** Returns the latest ten thousand requests, in order. */
  List<RecordedRequest> requests();

  /** Returns the latest requests to an endpoint, in order. */
  List<RecordedRequest> requestsTo(String endpoint);

  WebhookCounts webhooks();

  /** Returns when the first webhook about the end of a call was sent that was answered with 2xx. */
  Optional<Instant> firstAcknowledgedEnd(String executionId);

  CallCounts calls();

  /** Returns the execution as Bolna would answer it now. */
  Optional<JsonNode> execution(String id);

  /** Returns every status of an execution so far, in order; empty if it does not exist. */
  List<String> statuses(String id);
}
