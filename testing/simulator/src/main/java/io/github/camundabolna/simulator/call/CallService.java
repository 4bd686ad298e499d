package io.github.camundabolna.simulator.call;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where calls are placed and stopped. */
public final class CallService {
  private final Clock clock;
  private final Executions executions;
  private final BatchHold hold = new BatchHold();
  private final CallLifecycle life;

  public CallService(
      Clock clock,
      SimulationSpeed speed,
      TaskScheduler scheduler,
      PhoneLines lines,
      Executions executions,
      CallListener listener) {
    this.clock = clock;
    this.executions = executions;
    this.life =
        new CallLifecycle(clock, speed, scheduler, lines, new AttemptCounter(), hold, listener);
  }

  /** Places a call under that id: queued, or scheduled if its time has not come. */
  public Execution place(String id, CallRequest request) {
    Instant now = clock.instant();
    Instant at = request.scheduledAt().orElse(now);
    CallStatus first = at.isAfter(now) ? CallStatus.SCHEDULED : CallStatus.QUEUED;
    ExecutionState state = ExecutionState.first(first, now, at);
    Execution execution = new Execution(id, CallType.OUTBOUND, request, state);
    begin(execution);
    return execution;
  }

  /** A person has called the agent and hung up: the execution starts with its end. */
  public void receive(String id, String agentId, String caller) {
    Instant now = clock.instant();
    ExecutionState end = ExecutionState.first(CallStatus.COMPLETED, now, now);
    begin(new Execution(id, CallType.INBOUND, CallRequest.inbound(agentId, caller), end));
  }

  /** Stops a queued or scheduled call; false if it is neither. */
  public boolean stop(Execution execution) {
    return life.stop(execution);
  }

  /** Stops all queued calls of an agent and names them. */
  public List<String> stopQueued(String agentId) {
    return executions
        .ofAgent(agentId)
        .filter(execution -> execution.status() == CallStatus.QUEUED)
        .filter(life::stop)
        .map(Execution::id)
        .toList();
  }

  /** Dials only so many calls of each batch, until {@link #releaseBatches()}. */
  public void holdBatchesAfter(int calls) {
    hold.after(calls);
  }

  /** Dials the calls of batches that were held. */
  public void releaseBatches() {
    life.release();
  }

  public Optional<Execution> find(String id) {
    return executions.find(id);
  }

  private void begin(Execution execution) {
    executions.add(execution);
    life.begin(execution);
  }
}
