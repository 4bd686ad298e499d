package io.github.camundabolna.benchmarks.neighbor;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Starts instances of a process, and cancels those that aren't completed. */
final class StartedProcesses {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final String process;
  private final NeighborStack stack;
  private final Queue<CompletableFuture<ProcessInstanceEvent>> started =
      new ConcurrentLinkedQueue<>();

  StartedProcesses(String process, NeighborStack stack) {
    this.process = process;
    this.stack = stack;
  }

  /** Returns the ID of the process. */
  String process() {
    return process;
  }

  /** Starts an instance; doesn't wait for the engine. */
  void start(Map<String, Object> variables) {
    started.add(
        client()
            .newCreateInstanceCommand()
            .bpmnProcessId(process)
            .latestVersion()
            .variables(variables)
            .requestTimeout(LIMIT)
            .send()
            .toCompletableFuture());
  }

  /** Waits until the engine has started all of them. */
  void await() {
    join(started);
  }

  /** Cancels instances that aren't completed. */
  void cancel() {
    await();
    ProcessJournal journal = stack.engine().journal();
    List<CompletableFuture<?>> canceled =
        started.stream()
            .map(each -> each.join().getProcessInstanceKey())
            .filter(key -> !journal.completed(key))
            .<CompletableFuture<?>>map(this::cancel)
            .toList();
    join(canceled);
  }

  /** One that has completed meanwhile can't be canceled, which doesn't matter. */
  private CompletableFuture<?> cancel(long key) {
    return client()
        .newCancelInstanceCommand(key)
        .requestTimeout(LIMIT)
        .send()
        .toCompletableFuture()
        .handle((canceled, failure) -> key);
  }

  private CamundaClient client() {
    return stack.client();
  }

  private static void join(Collection<? extends CompletableFuture<?>> all) {
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
  }
}
