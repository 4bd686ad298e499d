package io.github.camundabolna.localcamunda.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How to start a connector runtime as a process. Pass secrets in {@code environment}: other users
 * of the machine can read the {@code settings}, which are arguments.
 *
 * @param settings Spring properties, such as {@code camunda.client.grpc-address}
 * @param environment variables added to those of this JVM
 * @param jvmOptions options of {@code java}, such as {@code -Xmx512m}
 * @param log the file for the runtime's warnings; the JVM's own output goes next to it, to {@code
 *     .out}
 * @param port HTTP port, 0 for a free one
 */
public record RuntimeLaunch(
    Map<String, String> settings,
    Map<String, String> environment,
    List<String> jvmOptions,
    Path log,
    int port) {

  /** Copies the collections. */
  public RuntimeLaunch {
    settings = Map.copyOf(settings);
    environment = Map.copyOf(environment);
    jvmOptions = List.copyOf(jvmOptions);
  }

  /**
   * Creates a runtime with these settings on a free port, with a heap of at most 512 MB. The JVM
   * compiles quickly, and not as well as it can: that halves the processor time of a start.
   */
  public static RuntimeLaunch with(Map<String, String> settings, Path log) {
    var options = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");
    return new RuntimeLaunch(settings, Map.of(), options, log, 0);
  }

  /** Returns the same with one more environment variable, such as a secret. */
  public RuntimeLaunch withEnvironment(String name, String value) {
    var variables = new HashMap<>(environment);
    variables.put(name, value);
    return new RuntimeLaunch(settings, variables, jvmOptions, log, port);
  }

  /** Returns the same with a job timeout for the outbound connector with the given name. */
  public RuntimeLaunch withJobTimeout(String connectorName, Duration timeout) {
    var name =
        connectorName.replaceAll("[^a-zA-Z0-9_ ]", "").replace(' ', '_').toUpperCase(Locale.ROOT);
    return withEnvironment("CONNECTOR_" + name + "_TIMEOUT", Long.toString(timeout.toMillis()));
  }

  /** Returns the same on another HTTP port. */
  public RuntimeLaunch onPort(int httpPort) {
    return new RuntimeLaunch(settings, environment, jvmOptions, log, httpPort);
  }
}
