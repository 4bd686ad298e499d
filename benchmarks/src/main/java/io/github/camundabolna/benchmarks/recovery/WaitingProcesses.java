package io.github.camundabolna.benchmarks.recovery;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.github.camundabolna.benchmarks.stack.ConditionWait;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.localcamunda.records.ElementRecord;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import io.github.camundabolna.localcamunda.runtime.RuntimeProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Starts one process for each call, which waits for its end. */
record WaitingProcesses(RecoveryWait kind, ProcessJournal journal) {

  private static final int IN_FLIGHT = 100;
  private static final Duration TIMEOUT = Duration.ofMinutes(5);
  private static final String END_EVENT = "END_EVENT";

  /** Deploys the diagram and starts the processes; returns when all of them wait. */
  static WaitingProcesses start(RecoveryWait kind, EmbeddedEngine engine, List<String> calls) {
    WaitingProcesses processes = new WaitingProcesses(kind, engine.journal());
    try (CamundaClient client = engine.newClient()) {
      processes.deploy(client);
      for (int first = 0; first < calls.size(); first += IN_FLIGHT) {
        processes.start(client, calls.subList(first, Math.min(first + IN_FLIGHT, calls.size())));
      }
    }
    return processes;
  }

  private void deploy(CamundaClient client) {
    client
        .newDeployResourceCommand()
        .addResourceStream(getClass().getResourceAsStream(kind.diagram()), kind.diagram())
        .requestTimeout(TIMEOUT)
        .send()
        .join();
  }

  private void start(CamundaClient client, List<String> calls) {
    List<CamundaFuture<ProcessInstanceEvent>> started =
        calls.stream().map(call -> start(client, call)).toList();
    started.forEach(CamundaFuture::join);
  }

  private CamundaFuture<ProcessInstanceEvent> start(CamundaClient client, String call) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId(kind.processId())
        .latestVersion()
        .variables(Map.of("executionId", call))
        .requestTimeout(TIMEOUT)
        .send();
  }

  /** Waits until all have continued, the runtime has ended, or the time is up. */
  void awaitContinued(RuntimeProcess runtime, Duration atMost) {
    ConditionWait.until(
        atMost, () -> journal.counts(kind.processId()).active() == 0 || !runtime.isAlive());
  }

  /** Returns the times at which processes have continued. */
  List<Instant> continuedAt() {
    return journal.instancesOf(kind.processId()).stream()
        .flatMap(instance -> journal.history(instance).stream())
        .flatMap(run -> run.completedElements().stream())
        .filter(element -> element.type().equals(END_EVENT))
        .map(ElementRecord::entered)
        .toList();
  }
}
