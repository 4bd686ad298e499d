package io.github.camundabolna.localcamunda.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The connector runtime in a JVM of its own, with the class path of this one, so that it can be
 * killed like a machine that loses power. It ends with this JVM at the latest.
 */
public final class RuntimeProcess implements AutoCloseable {

  /** The setting that makes a runtime expose how many jobs it works on. */
  public static final Map.Entry<String, String> EXPOSE_JOB_METRICS =
      Map.entry("management.endpoints.web.exposure.include", "health,metrics");

  private final RuntimeLaunch launch;
  private final Process process;
  private final RuntimeEndpoints endpoints;

  private RuntimeProcess(RuntimeLaunch launch, int port) {
    this.launch = launch;
    this.endpoints = RuntimeEndpoints.onPort(port);
    this.process = startProcess(launch, port);
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /** Starts a process, which is not ready yet when this method returns. */
  public static RuntimeProcess start(RuntimeLaunch launch) {
    return new RuntimeProcess(launch, launch.port() == 0 ? freePort() : launch.port());
  }

  /** Waits until the runtime is up and has reached its cluster. */
  public RuntimeProcess awaitReady(Duration atMost) {
    ConditionPoller.await("the connector runtime to be healthy", atMost, this::aliveAndHealthy);
    return this;
  }

  private boolean aliveAndHealthy() {
    requireAlive();
    return endpoints.healthy();
  }

  /** Returns whether the process runs, ready or not. */
  public boolean isAlive() {
    return process.isAlive();
  }

  private void requireAlive() {
    if (!isAlive()) {
      throw new IllegalStateException(
          "The connector runtime ended with code " + process.exitValue() + ": see " + launch.log());
    }
  }

  /** Returns the process ID, by which tools of the JDK find this JVM. */
  public long pid() {
    return process.pid();
  }

  /** Returns the base address of webhooks, to which the path of a webhook is appended. */
  public URI webhookBase() {
    return endpoints.webhookBase();
  }

  /** Waits until a webhook with the given path is active, without sending it anything. */
  public void awaitWebhook(String path, Duration atMost) {
    endpoints.awaitWebhook(path, atMost, this::requireAlive);
  }

  /**
   * Returns whether the runtime works on no job; needs {@link #EXPOSE_JOB_METRICS}. A runtime that
   * is starting or has ended is not idle.
   */
  public boolean idle() {
    try {
      return process.isAlive() && endpoints.healthy() && endpoints.unfinishedJobs() == 0;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /**
   * Returns a figure of the runtime's own metrics; 0 if nothing was counted yet. Needs {@link
   * #EXPOSE_JOB_METRICS}.
   *
   * @param name such as {@code camunda.connector.outbound.execution-time}
   * @param tag name and value, such as {@code type:io.camunda:http-json:1}
   * @param statistic such as {@code COUNT} or {@code TOTAL_TIME}, which is in seconds
   */
  public double metric(String name, String tag, String statistic) {
    return endpoints.metric(name, tag, statistic);
  }

  /**
   * Returns the value of a metric; needs {@link #EXPOSE_JOB_METRICS}.
   *
   * @param name with an optional tag, such as {@code jvm.memory.used?tag=area:heap}
   */
  public double metric(String name) {
    return endpoints.metric(name);
  }

  /** Kills the process at once and waits until it is gone. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Starts a new process with the same settings and port, which is not ready yet. */
  public RuntimeProcess restart() {
    return new RuntimeProcess(launch, endpoints.root().getPort());
  }

  @Override
  public void close() {
    kill();
  }

  private static Process startProcess(RuntimeLaunch launch, int port) {
    var arguments = new ArrayList<>(List.of(StockRuntime.arguments(launch.settings())));
    arguments.add("--server.port=" + port);
    var builder =
        JavaProgram.builder(StockRuntime.class, launch.jvmOptions(), launch.log(), arguments);
    builder.environment().putAll(launch.environment());
    try {
      return builder.redirectOutput(Redirect.appendTo(JavaProgram.output(launch.log()))).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
