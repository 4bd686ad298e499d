package io.github.camundabolna.benchmarks.stack;

import io.camunda.client.CamundaClient;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.localcamunda.runtime.RuntimeLaunch;
import io.github.camundabolna.localcamunda.runtime.RuntimeProcess;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** An engine in this JVM, and a connector runtime in a JVM of its own. */
public final class BenchmarkStack implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private final EmbeddedEngine engine;
  private final CamundaClient client;
  private final RuntimeProcess runtime;

  private BenchmarkStack(EmbeddedEngine engine, RuntimeProcess runtime) {
    this.engine = engine;
    this.client = engine.newClient();
    this.runtime = runtime;
  }

  /** Starts both; returns when the runtime is ready. */
  public static BenchmarkStack start(StackSettings settings) {
    return start(settings, engine -> {});
  }

  /**
   * Starts the engine, and then the runtime; returns when the runtime is ready.
   *
   * @param before prepares the engine while no runtime runs
   */
  public static BenchmarkStack start(StackSettings settings, Consumer<EmbeddedEngine> before) {
    EmbeddedEngine engine = EmbeddedEngine.start();
    before.accept(engine);
    Map<String, String> properties = new HashMap<>(engine.clientSettings());
    properties.put(
        RuntimeProcess.EXPOSE_JOB_METRICS.getKey(), RuntimeProcess.EXPOSE_JOB_METRICS.getValue());
    properties.putAll(settings.settings());
    RuntimeLaunch launch =
        new RuntimeLaunch(
            properties, settings.environment(), settings.jvmOptions(), settings.log(), 0);
    BenchmarkStack stack = new BenchmarkStack(engine, RuntimeProcess.start(launch));
    stack.runtime.awaitReady(TIMEOUT);
    return stack;
  }

  /** Returns the engine, whose journal has the times of each element. */
  public EmbeddedEngine engine() {
    return engine;
  }

  /** Returns a client of the engine. */
  public CamundaClient client() {
    return client;
  }

  /** Returns the connector runtime. */
  public RuntimeProcess runtime() {
    return runtime;
  }

  /**
   * Deploys a diagram.
   *
   * @param owner the class next to which the file is
   */
  public void deploy(Class<?> owner, String file) {
    client
        .newDeployResourceCommand()
        .addResourceStream(owner.getResourceAsStream(file), file)
        .requestTimeout(TIMEOUT)
        .send()
        .join();
  }

  @Override
  public void close() {
    runtime.close();
    client.close();
    engine.close();
  }
}
