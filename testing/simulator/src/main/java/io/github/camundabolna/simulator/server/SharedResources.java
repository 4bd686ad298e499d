package io.github.camundabolna.simulator.server;

import io.github.camundabolna.simulator.time.TaskScheduler;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Owns the timer and the HTTP client of a simulator and closes them. */
public final class SharedResources implements AutoCloseable {
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("simulator-scheduler").factory());
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .executor(threads)
          .build();

  public TaskScheduler scheduler() {
    return new TaskScheduler(timer);
  }

  public HttpClient client() {
    return client;
  }

  @Override
  public void close() {
    timer.shutdownNow();
    client.shutdownNow();
    threads.shutdownNow();
  }
}
