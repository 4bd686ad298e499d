package io.github.camundabolna.localcamunda.runtime;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Camunda's stock connector runtime in this JVM, with every connector that the class path offers.
 *
 * <p>It serves whichever cluster {@code camunda.client.*} names, in its settings, the system
 * properties or the environment.
 */
public final class ConnectorRuntime implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final RuntimeEndpoints endpoints;

  private ConnectorRuntime(ConfigurableApplicationContext context) {
    this.context = context;
    this.endpoints = RuntimeEndpoints.onPort(port(context));
  }

  /**
   * Starts a runtime and returns when it serves HTTP and has opened its job workers.
   *
   * @param settings Spring properties, which win over system properties and the environment:
   *     secrets by their plain names, {@code server.port}, {@code camunda.client.*}
   */
  public static ConnectorRuntime start(Map<String, String> settings) {
    var application = RuntimeDefaults.application();
    application.setRegisterShutdownHook(false);
    return new ConnectorRuntime(application.run(SpringArguments.of(settings)));
  }

  /** The runtime's own client of its cluster: it has the same settings and is closed with it. */
  public CamundaClient client() {
    return context.getBean(CamundaClient.class);
  }

  /** Where webhooks are served; the path of a webhook comes after it. */
  public URI webhookBase() {
    return endpoints.webhookBase();
  }

  /** Waits until a webhook with this path is active; sends nothing to the webhook itself. */
  public void awaitWebhook(String path, Duration atMost) {
    endpoints.awaitWebhook(path, atMost);
  }

  /**
   * Stops the workers and the HTTP server. The stock runtime leaves a thread behind that keeps the
   * JVM alive, so a program that has used it ends with {@link System#exit}.
   */
  @Override
  public void close() {
    context.close();
  }

  private static int port(ConfigurableApplicationContext context) {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }
}
