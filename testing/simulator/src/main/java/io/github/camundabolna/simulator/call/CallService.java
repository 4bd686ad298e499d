package io.github.camundabolna.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.phone.BrowserPhone;
import io.github.camundabolna.simulator.phone.Speaker;
import io.github.camundabolna.simulator.time.TaskScheduler;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Places and stops calls. */
public final class CallService {
  private final Clock clock;
  private final Executions executions;
  private final CallLifecycle lifecycle;

  public CallService(
      Clock clock,
      SimulationSpeed speed,
      TaskScheduler scheduler,
      PhoneLines lines,
      Executions executions,
      BrowserPhone phone,
      CallListener listener) {
    this.clock = clock;
    this.executions = executions;
    this.lifecycle = new CallLifecycle(clock, speed, scheduler, lines, phone, listener);
  }

  /** Places a call with the given id: queued, or scheduled if its time has not come. */
  public Execution place(String id, CallRequest request) {
    Instant now = clock.instant();
    Instant at = request.scheduledAt().orElse(now);
    CallStatus first = at.isAfter(now) ? CallStatus.SCHEDULED : CallStatus.QUEUED;
    ExecutionState state = ExecutionState.first(first, now, at);
    Execution execution = new Execution(id, CallType.OUTBOUND, request, state);
    start(execution);
    return execution;
  }

  /** Records a call from a person to an agent, which is completed from the start. */
  public void placeInbound(String id, String agentId, String caller) {
    Instant now = clock.instant();
    ExecutionState end = ExecutionState.first(CallStatus.COMPLETED, now, now);
    start(new Execution(id, CallType.INBOUND, CallRequest.inbound(agentId, caller), end));
  }

  /** Stops a queued or scheduled call; returns false if it is neither. */
  public boolean stop(Execution execution) {
    return lifecycle.stop(execution);
  }

  /** Stops all queued calls of an agent and returns their ids. */
  public List<String> stopQueued(String agentId) {
    return executions
        .ofAgent(agentId)
        .filter(execution -> execution.status() == CallStatus.QUEUED)
        .filter(lifecycle::stop)
        .map(Execution::id)
        .toList();
  }

  /** Keeps further calls of each batch in the queue, until {@link #releaseBatches()}. */
  public void holdBatchesAfter(int calls) {
    lifecycle.holdBatchesAfter(calls);
  }

  /** Dials the calls that were held. */
  public void releaseBatches() {
    lifecycle.releaseBatches();
  }

  /** Does what a person decided on the page; returns false if the call isn't where that helps. */
  public boolean act(Execution execution, PhoneAction action) {
    return lifecycle.act(execution, action);
  }

  /** Adds what is said; returns false unless a person talks on the page. */
  public boolean say(Execution execution, Speaker speaker, String text) {
    return lifecycle.talk(execution, talk -> talk.said(speaker, text));
  }

  /** Sets what the agent extracts, by name; returns false unless a person talks on the page. */
  public boolean extract(Execution execution, Map<String, JsonNode> values) {
    return lifecycle.talk(execution, talk -> talk.extracting(values));
  }

  public Optional<Execution> find(String id) {
    return executions.find(id);
  }

  private void start(Execution execution) {
    executions.add(execution);
    lifecycle.start(execution);
  }
}
