package io.github.camundabolna.localcamunda.runtime;

import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import java.util.Arrays;
import java.util.ServiceLoader;

/**
 * The connector runtime that the tests run on, and the only place that knows what differs from one
 * line to another.
 */
public final class RuntimeVersion {

  private RuntimeVersion() {}

  /** The version of the connector SDK on the class path, such as {@code 8.9.0-alpha3}. */
  public static String version() {
    return OutboundConnectorFunction.class.getPackage().getImplementationVersion();
  }

  /**
   * True if Camunda's REST connector is on the class path; Maven Central lacks it for some lines.
   */
  public static boolean hasRestConnector() {
    return ServiceLoader.load(OutboundConnectorFunction.class).stream()
        .anyMatch(connector -> connector.type().getName().endsWith(".HttpJsonFunction"));
  }

  /**
   * The status that answers an event for two receivers of one process with one path: from 8.9.0 on,
   * receivers with equal message elements count as one.
   */
  public static int statusForTwinReceivers() {
    return reaches(version(), "8.9.0") ? 200 : 422;
  }

  /**
   * The status for a body in a charset that does not exist; from 8.9.0 on, such bodies are read.
   */
  public static int statusForUnknownCharset() {
    return reaches(version(), "8.9.0") ? 200 : 500;
  }

  /** True if the version is that release or a later one; an alpha comes before its release. */
  static boolean reaches(String version, String release) {
    String[] parts = version.split("-", 2);
    int order = Arrays.compare(numbers(parts[0]), numbers(release));
    return order > 0 || order == 0 && parts.length == 1;
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }
}
