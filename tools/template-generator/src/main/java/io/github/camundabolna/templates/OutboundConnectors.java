package io.github.camundabolna.templates;

import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;

/** The outbound connectors of the jar, in the order of its {@code META-INF/services}. */
public final class OutboundConnectors {

  private static final String OURS = "io.github.camundabolna.";

  private OutboundConnectors() {}

  /** Returns the classes, without creating a connector. */
  public static List<Class<?>> all() {
    return ServiceLoader.load(OutboundConnectorFunction.class).stream()
        .<Class<?>>map(Provider::type)
        .filter(type -> type.getName().startsWith(OURS))
        .toList();
  }
}
