package io.github.camundabolna.localcamunda.runtime;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Camunda's stock connector runtime in this JVM, with every connector that the class path offers.
 *
 * <p>It serves the cluster that {@code camunda.client.*} names in its settings, the system
 * properties, or the environment.
 */
public final class ConnectorRuntime implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final RuntimeEndpoints endpoints;

  private ConnectorRuntime(ConfigurableApplicationContext context) {
    this.context = context;
    this.endpoints = RuntimeEndpoints.onPort(port(context));
  }

  /**
   * Starts a runtime; returns once it serves HTTP and has opened its job workers.
   *
   * @param settings Spring properties, which override system properties and the environment:
   *     secrets by their plain names, {@code server.port}, {@code camunda.client.*}
   */
  public static ConnectorRuntime start(Map<String, String> settings) {
    var application = StockRuntime.application();
    application.setRegisterShutdownHook(false);
    return new ConnectorRuntime(application.run(StockRuntime.arguments(settings)));
  }

  /** Returns the runtime's client of its cluster, which is closed with the runtime. */
  public CamundaClient client() {
    return context.getBean(CamundaClient.class);
  }

  /** Returns the base address of webhooks, to which the path of a webhook is appended. */
  public URI webhookBase() {
    return endpoints.webhookBase();
  }

  /** Waits until a webhook with the given path is active, without sending it anything. */
  public void awaitWebhook(String path, Duration atMost) {
    endpoints.awaitWebhook(path, atMost);
  }

  /**
   * Stops the workers and the HTTP server. The stock runtime leaves a thread that keeps the JVM
   * alive, so a program that used it must end with {@link System#exit}.
   */
  @Override
  public void close() {
    context.close();
  }

  private static int port(ConfigurableApplicationContext context) {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }
}
