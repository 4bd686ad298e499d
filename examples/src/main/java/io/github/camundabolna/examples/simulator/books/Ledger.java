package io.github.camundabolna.examples.simulator.books;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.examples.simulator.batch.Batch;
import io.github.camundabolna.examples.simulator.batch.BatchListener;
import io.github.camundabolna.examples.simulator.batch.BatchSettings;
import io.github.camundabolna.examples.simulator.call.CallListener;
import io.github.camundabolna.examples.simulator.call.CallStatus;
import io.github.camundabolna.examples.simulator.call.CallType;
import io.github.camundabolna.examples.simulator.call.Execution;
import io.github.camundabolna.examples.simulator.call.ExecutionBodies;
import io.github.camundabolna.examples.simulator.call.Executions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Writes the books. */
public final class Ledger implements Books, CallListener, BatchListener {
  private final Executions executions;
  private final ExecutionBodies bodies;
  private final Collection<Dial> dials = new ConcurrentLinkedQueue<>();
  private final PhaseCounts phases = new PhaseCounts();
  private final RecentRequests recent = new RecentRequests();
  private final Map<String, LongAdder> requestCounts = new ConcurrentHashMap<>();
  private final BatchBook batches;
  private final WebhookTally webhooks = new WebhookTally();
  private final EndsTold endsTold = new EndsTold();

  public Ledger(Executions executions, ExecutionBodies bodies, BatchSettings settings) {
    this.executions = executions;
    this.bodies = bodies;
    this.batches = new BatchBook(settings);
  }

  @Override
  public void changed(Execution execution, Optional<CallStatus> before) {
    phases.changed(before, execution.status());
    if (execution.type() == CallType.OUTBOUND && isDial(execution, before)) {
      dials.add(
          new Dial(
              execution.request().number(),
              execution.id(),
              execution.request().agentId(),
              execution.request().userData(),
              execution.request().batchId(),
              execution.changedAt()));
    }
  }

  private static boolean isDial(Execution execution, Optional<CallStatus> before) {
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

  /** Notes a request. */
  public void received(RecordedRequest request) {
    requestCounts.computeIfAbsent(request.endpoint(), endpoint -> new LongAdder()).increment();
    recent.add(request);
  }

  /** Where webhooks are counted. */
  public WebhookTally webhookTally() {
    return webhooks;
  }

  /** Where webhooks are noted that told of the end of a call. */
  public EndsTold endsTold() {
    return endsTold;
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
  public List<Dial> dialsOf(String batchId) {
    Optional<String> wanted = Optional.of(batchId);
    return dials.stream().filter(dial -> dial.batchId().equals(wanted)).toList();
  }

  @Override
  public List<Dial> dials() {
    return List.copyOf(dials);
  }

  @Override
  public List<Dial> dialsTo(String number) {
    return dials.stream().filter(dial -> dial.number().equals(number)).toList();
  }

  @Override
  public List<Dial> rung() {
    return dials.stream()
        .filter(dial -> executions.find(dial.executionId()).orElseThrow().leftQueue())
        .toList();
  }

  @Override
  public Map<String, Long> requestCounts() {
    Map<String, Long> counts = new TreeMap<>();
    requestCounts.forEach((endpoint, count) -> counts.put(endpoint, count.sum()));
    return counts;
  }

  @Override
  public long requestCount(String endpoint) {
    return requestCounts().getOrDefault(endpoint, 0L);
  }

  @Override
  public List<RecordedRequest> requests() {
    return recent.all();
  }

  @Override
  public List<RecordedRequest> requestsTo(String endpoint) {
    return recent.all().stream().filter(request -> request.endpoint().equals(endpoint)).toList();
  }

  @Override
  public WebhookCounts webhooks() {
    return webhooks.counts();
  }

  @Override
  public Optional<Instant> endTold(String executionId) {
    return endsTold.first(executionId);
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
