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
 * killed as hard as a machine that loses its power. It ends with this JVM at the latest.
 */
public final class RuntimeProcess implements AutoCloseable {

  /** The setting with which a runtime tells how many jobs it works at. */
  public static final Map.Entry<String, String> TELLS_OF_JOBS =
      Map.entry("management.endpoints.web.exposure.include", "health,metrics");

  private final RuntimeLaunch launch;
  private final Process process;
  private final RuntimeEndpoints endpoints;

  private RuntimeProcess(RuntimeLaunch launch, int port) {
    this.launch = launch;
    this.endpoints = RuntimeEndpoints.onPort(port);
    this.process = fork(launch, port);
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /** Starts a process; it is not ready when this returns. */
  public static RuntimeProcess start(RuntimeLaunch launch) {
    return new RuntimeProcess(launch, launch.port() == 0 ? freePort() : launch.port());
  }

  /** Waits until the runtime is up and reaches its cluster. */
  public RuntimeProcess awaitReady(Duration atMost) {
    ConditionPoller.until("the connector runtime to be healthy", atMost, this::aliveAndHealthy);
    return this;
  }

  private boolean aliveAndHealthy() {
    requireAlive();
    return endpoints.healthy();
  }

  private void requireAlive() {
    if (!process.isAlive()) {
      throw new IllegalStateException(
          "The connector runtime ended with code " + process.exitValue() + ": see " + launch.log());
    }
  }

  /** Where webhooks are served; the path of a webhook comes after it. */
  public URI webhookBase() {
    return endpoints.webhookBase();
  }

  /** Waits until a webhook with this path is active; sends nothing to the webhook itself. */
  public void awaitWebhook(String path, Duration atMost) {
    endpoints.awaitWebhook(path, atMost, this::requireAlive);
  }

  /**
   * True if the runtime works at no job. Needs the setting {@link #TELLS_OF_JOBS}; a runtime that
   * is starting, or has ended, is not idle.
   */
  public boolean idle() {
    try {
      return process.isAlive() && endpoints.healthy() && endpoints.jobsAtHand() == 0;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Ends the process at once, without a chance to finish anything, and waits until it is gone. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Starts a new process with the same settings, on the same port; it is not ready yet. */
  public RuntimeProcess startAgain() {
    return new RuntimeProcess(launch, endpoints.root().getPort());
  }

  @Override
  public void close() {
    kill();
  }

  private static Process fork(RuntimeLaunch launch, int port) {
    var arguments = new ArrayList<>(List.of(SpringArguments.of(launch.settings())));
    arguments.add("--server.port=" + port);
    var builder =
        JavaProgram.builder(
            ConnectorRuntimeMain.class, launch.jvmOptions(), launch.log(), arguments);
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
