package io.github.camundabolna.simulator.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.batch.Batch;
import io.github.camundabolna.simulator.batch.BatchListener;
import io.github.camundabolna.simulator.batch.BatchSettings;
import io.github.camundabolna.simulator.call.CallListener;
import io.github.camundabolna.simulator.call.CallStatus;
import io.github.camundabolna.simulator.call.CallType;
import io.github.camundabolna.simulator.call.Execution;
import io.github.camundabolna.simulator.call.ExecutionBodyWriter;
import io.github.camundabolna.simulator.call.Executions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Records what happens and answers questions about it. */
public final class EventRecorder implements Journal, CallListener, BatchListener {
  private final Executions executions;
  private final ExecutionBodyWriter bodies;
  private final Collection<PlacedCall> placedCalls = new ConcurrentLinkedQueue<>();
  private final CallPhaseCounter phases = new CallPhaseCounter();
  private final RequestLog requestLog = new RequestLog();
  private final BatchRecorder batches;
  private final WebhookRecorder webhookRecorder = new WebhookRecorder();

  public EventRecorder(Executions executions, ExecutionBodyWriter bodies, BatchSettings settings) {
    this.executions = executions;
    this.bodies = bodies;
    this.batches = new BatchRecorder(settings);
  }

  @Override
  public void changed(Execution execution, Optional<CallStatus> before) {
    phases.changed(before, execution.status());
    if (execution.type() == CallType.OUTBOUND && isPlacement(execution, before)) {
      placedCalls.add(
          new PlacedCall(
              execution.request().number(),
              execution.id(),
              execution.request().agentId(),
              execution.request().userData(),
              execution.request().batchId(),
              execution.changedAt()));
    }
  }

  private static boolean isPlacement(Execution execution, Optional<CallStatus> before) {
    return execution.request().batchId().isEmpty()
        ? before.isEmpty()
        : before.equals(Optional.of(CallStatus.QUEUED))
            && execution.retries() == 0
            && execution.status() != CallStatus.STOPPED;
  }

  @Override
  public void created(Batch batch) {
    batches.created(batch);
  }

  /** Returns where requests are recorded. */
  public RequestLog requestLog() {
    return requestLog;
  }

  /** Returns where deliveries of webhooks are recorded. */
  public WebhookRecorder webhookRecorder() {
    return webhookRecorder;
  }

  @Override
  public List<BatchEntry> batches() {
    return batches.all();
  }

  @Override
  public Optional<BatchEntry> batch(String batchId) {
    return batches.find(batchId);
  }

  @Override
  public List<String> executionsOf(String batchId) {
    return batches.executionsOf(batchId);
  }

  @Override
  public List<PlacedCall> placedCallsOf(String batchId) {
    Optional<String> wanted = Optional.of(batchId);
    return placedCalls.stream().filter(call -> call.batchId().equals(wanted)).toList();
  }

  @Override
  public List<PlacedCall> placedCalls() {
    return List.copyOf(placedCalls);
  }

  @Override
  public List<PlacedCall> placedCallsTo(String number) {
    return placedCalls.stream().filter(call -> call.number().equals(number)).toList();
  }

  @Override
  public List<PlacedCall> dialedCalls() {
    return placedCalls.stream()
        .filter(call -> executions.find(call.executionId()).orElseThrow().leftQueue())
        .toList();
  }

  @Override
  public Map<String, Long> requestCounts() {
    return requestLog.counts();
  }

  @Override
  public long requestCount(String endpoint) {
    return requestCounts().getOrDefault(endpoint, 0L);
  }

  @Override
  public long limitedRequestCount() {
    return requestLog.limitedCount();
  }

  @Override
  public List<RecordedRequest> requests() {
    return requestLog.requests();
  }

  @Override
  public List<RecordedRequest> requestsTo(String endpoint) {
    return requests().stream().filter(request -> request.endpoint().equals(endpoint)).toList();
  }

  @Override
  public WebhookCounts webhooks() {
    return webhookRecorder.counts();
  }

  @Override
  public Optional<Instant> firstAcknowledgedEnd(String executionId) {
    return webhookRecorder.firstAcknowledgedEnd(executionId);
  }

  @Override
  public CallCounts calls() {
    return phases.counts();
  }

  @Override
  public Optional<JsonNode> execution(String id) {
    return executions.find(id).map(bodies::full);
  }

  @Override
  public List<String> statuses(String id) {
    return executions.find(id).map(Execution::statuses).orElse(List.of()).stream()
        .map(CallStatus::wire)
        .toList();
  }
}
