package io.github.camundabolna.benchmarks.size;

import io.camunda.client.CamundaClient;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.localcamunda.client.Sleeper;
import io.github.camundabolna.localcamunda.runtime.RuntimeLaunch;
import io.github.camundabolna.localcamunda.runtime.RuntimeProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * What was measured of a runtime that started and then did nothing.
 *
 * @param toFirstJob from the start of its process to its first completed job
 */
record StartedRuntime(Duration toFirstJob, MemoryAtRest memory) {

  private static final Duration TIMEOUT = Duration.ofMinutes(3);

  /**
   * Starts a runtime for which a job waits, and ends it. The engine is a new one, so that no job
   * goes to a runtime that was ended before.
   *
   * @param variables of the process, whose job is the first
   * @param rest how long it does nothing before its memory is read
   */
  static StartedRuntime measure(
      RuntimeContent content,
      Map<String, Object> variables,
      Map<String, String> environment,
      Path log,
      Duration rest) {
    try (EmbeddedEngine engine = EmbeddedEngine.start();
        CamundaClient client = engine.newClient()) {
      content.firstJob().deploy(client);
      Future<?> job = content.firstJob().start(client, variables);
      List<String> options = List.of("-Xmx512m", "-cp", content.classPath().toString());
      RuntimeLaunch launch =
          new RuntimeLaunch(engine.clientSettings(), environment, options, log, 0);
      return measure(launch, job, rest);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The first job wasn't completed: see " + log, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static StartedRuntime measure(RuntimeLaunch launch, Future<?> job, Duration rest)
      throws ExecutionException, InterruptedException {
    long start = System.nanoTime();
    try (RuntimeProcess process = RuntimeProcess.start(launch)) {
      job.get();
      Duration toFirstJob = Duration.ofNanos(System.nanoTime() - start);
      process.awaitReady(TIMEOUT);
      Sleeper.SYSTEM.sleep(rest);
      return new StartedRuntime(toFirstJob, MemoryAtRest.read(process.pid()));
    }
  }
}
