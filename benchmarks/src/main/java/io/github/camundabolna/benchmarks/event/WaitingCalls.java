package io.github.camundabolna.benchmarks.event;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.github.camundabolna.benchmarks.stack.BenchmarkStack;
import io.github.camundabolna.benchmarks.stack.ConditionWait;
import io.github.camundabolna.localcamunda.records.ElementRecord;
import io.github.camundabolna.localcamunda.records.ProcessInstanceHistory;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Process instances that wait for the end of a call each.
 *
 * @param instances keys of the instances by the ID of the call
 */
record WaitingCalls(ProcessJournal journal, Map<UUID, Long> instances) {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** Starts instances of a process, and returns when all of them wait. */
  static WaitingCalls start(BenchmarkStack stack, String process, int count) {
    Map<UUID, CompletableFuture<ProcessInstanceEvent>> started =
        Stream.generate(UUID::randomUUID)
            .limit(count)
            .collect(
                Collectors.toMap(
                    call -> call,
                    call -> start(stack.client(), process, call),
                    (first, second) -> first,
                    LinkedHashMap::new));
    Map<UUID, Long> instances = new LinkedHashMap<>();
    started.forEach(
        (call, instance) -> instances.put(call, instance.join().getProcessInstanceKey()));
    WaitingCalls calls = new WaitingCalls(stack.engine().journal(), instances);
    calls.await("wait", WaitingCalls::waits);
    return calls;
  }

  private static CompletableFuture<ProcessInstanceEvent> start(
      CamundaClient client, String process, UUID call) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId(process)
        .latestVersion()
        .variables(Map.of("executionId", call.toString()))
        .requestTimeout(LIMIT)
        .send()
        .toCompletableFuture();
  }

  /** Returns the IDs of the calls. */
  List<UUID> ids() {
    return List.copyOf(instances.keySet());
  }

  /** Waits until every instance has completed. */
  void awaitEnd() {
    await("end", ProcessInstanceHistory::completed);
  }

  /** Returns when the instance left its wait; only after its end. */
  Instant continued(UUID call) {
    ProcessInstanceHistory run = journal.history(instances.get(call)).orElseThrow();
    String end = run.endEvent().orElseThrow();
    return run.completedElements().stream()
        .filter(element -> element.elementId().equals(end))
        .map(ElementRecord::entered)
        .findFirst()
        .orElseThrow();
  }

  private static boolean waits(ProcessInstanceHistory run) {
    return run.activeElements().stream()
        .anyMatch(element -> element.type().equals("INTERMEDIATE_CATCH_EVENT"));
  }

  private void await(String what, Predicate<ProcessInstanceHistory> condition) {
    ConditionWait.require(
        "%,d instances to %s".formatted(instances.size(), what),
        LIMIT,
        () ->
            instances.values().stream()
                .allMatch(instance -> journal.history(instance).filter(condition).isPresent()));
  }
}
