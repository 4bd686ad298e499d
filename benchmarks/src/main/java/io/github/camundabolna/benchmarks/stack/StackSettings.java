package io.github.camundabolna.benchmarks.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the connector runtime is started.
 *
 * @param settings Spring properties, in addition to those of the cluster
 * @param environment variables, such as secrets
 * @param jvmOptions options of {@code java}, such as {@code -Xmx512m}
 * @param log file for the runtime's warnings
 */
public record StackSettings(
    Map<String, String> settings,
    Map<String, String> environment,
    List<String> jvmOptions,
    Path log) {

  /** Copies the collections. */
  public StackSettings {
    settings = Map.copyOf(settings);
    environment = Map.copyOf(environment);
    jvmOptions = List.copyOf(jvmOptions);
  }

  /** Creates the settings of a stock runtime with ten threads and a heap of 512 MB. */
  public static StackSettings stock(Path log) {
    return new StackSettings(Map.of(), Map.of(), List.of("-Xmx512m"), log);
  }

  /** Returns the same with one more Spring property. */
  public StackSettings withSetting(String name, String value) {
    return new StackSettings(plus(settings, name, value), environment, jvmOptions, log);
  }

  /** Returns the same with one more environment variable. */
  public StackSettings withVariable(String name, String value) {
    return new StackSettings(settings, plus(environment, name, value), jvmOptions, log);
  }

  /** Returns the same with more options of {@code java}, which replace equal ones before. */
  public StackSettings withJvmOptions(String... options) {
    List<String> all = Stream.concat(jvmOptions.stream(), Stream.of(options)).toList();
    return new StackSettings(settings, environment, all, log);
  }

  /** Returns the same with a JVM that compiles quickly, and not as well as it can. */
  public StackSettings thatStartQuickly() {
    return withJvmOptions("-XX:TieredStopAtLevel=1");
  }

  private static Map<String, String> plus(Map<String, String> map, String name, String value) {
    Map<String, String> more = new HashMap<>(map);
    more.put(name, value);
    return more;
  }
}
