package io.github.camundabolna.simulator.callingbox.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.callingbox.call.CallObjectWriter;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxCall;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxCalls;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxStatus;
import io.github.camundabolna.simulator.callingbox.call.Direction;
import io.github.camundabolna.simulator.journal.CallCounts;
import io.github.camundabolna.simulator.journal.RecordedRequest;
import io.github.camundabolna.simulator.journal.RequestLog;
import io.github.camundabolna.simulator.journal.WebhookCounts;
import io.github.camundabolna.simulator.journal.WebhookRecorder;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has happened so far. Every result is a snapshot, and every method is thread-safe. */
public final class CallingBoxJournal {
  private final CallingBoxCalls calls;
  private final CallObjectWriter writer;
  private final RequestLog requests;
  private final WebhookRecorder webhooks;

  public CallingBoxJournal(
      CallingBoxCalls calls,
      CallObjectWriter writer,
      RequestLog requests,
      WebhookRecorder webhooks) {
    this.calls = calls;
    this.writer = writer;
    this.requests = requests;
    this.webhooks = webhooks;
  }

  /** Returns every accepted outbound call, in order. */
  public List<DialedCall> placedCalls() {
    return calls
        .newestFirst()
        .filter(call -> call.direction() == Direction.OUTBOUND)
        .map(
            call ->
                new DialedCall(
                    call.order().to(), call.id(), call.order().metadata(), call.createdAt()))
        .toList()
        .reversed();
  }

  /** Returns the {@link #placedCalls()} to the given number. */
  public List<DialedCall> placedCallsTo(String number) {
    return placedCalls().stream().filter(call -> call.number().equals(number)).toList();
  }

  /** Returns the number of requests to each endpoint, by method and path template. */
  public Map<String, Long> requestCounts() {
    return requests.counts();
  }

  /** Returns the number of requests to an endpoint, such as {@code POST /v1/calls}. */
  public long requestCount(String endpoint) {
    return requests.counts().getOrDefault(endpoint, 0L);
  }

  /** Returns the latest ten thousand requests, in order. */
  public List<RecordedRequest> requests() {
    return requests.requests();
  }

  /** Returns the latest requests to an endpoint, in order. */
  public List<RecordedRequest> requestsTo(String endpoint) {
    return requests().stream().filter(request -> request.endpoint().equals(endpoint)).toList();
  }

  public WebhookCounts webhooks() {
    return webhooks.counts();
  }

  /** Returns when the first webhook about the end of a call was sent that was answered with 2xx. */
  public Optional<Instant> firstAcknowledgedEnd(String callId) {
    return webhooks.firstAcknowledgedEnd(callId);
  }

  /** Counts the calls in each phase. */
  public CallCounts calls() {
    Map<CallingBoxStatus, Long> counts = new EnumMap<>(CallingBoxStatus.class);
    calls.newestFirst().forEach(call -> counts.merge(call.state().status(), 1L, Long::sum));
    long ended =
        counts.entrySet().stream()
            .filter(each -> each.getKey().ended())
            .mapToLong(Map.Entry::getValue)
            .sum();
    long waiting = counts.getOrDefault(CallingBoxStatus.QUEUED, 0L);
    long talking = counts.getOrDefault(CallingBoxStatus.IN_PROGRESS, 0L);
    long placed = counts.values().stream().mapToLong(Long::longValue).sum();
    return new CallCounts(placed, waiting, placed - waiting - talking - ended, talking, ended);
  }

  /** Returns the call as CallingBox would answer it now. */
  public Optional<JsonNode> call(String id) {
    return calls.find(id).map(writer::call);
  }

  /** Returns every status of a call so far, in order; empty if it does not exist. */
  public List<String> statuses(String id) {
    return calls.find(id).map(CallingBoxCall::statuses).orElse(List.of()).stream()
        .map(CallingBoxStatus::wire)
        .toList();
  }
}
