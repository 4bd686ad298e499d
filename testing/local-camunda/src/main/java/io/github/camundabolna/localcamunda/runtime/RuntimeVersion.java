package io.github.camundabolna.localcamunda.runtime;

import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import java.util.Arrays;
import java.util.ServiceLoader;

/**
 * The version of the connector runtime under test, and everything that differs between versions.
 */
public final class RuntimeVersion {

  private RuntimeVersion() {}

  /** Returns the version of the connector SDK on the class path, such as {@code 8.9.0-alpha3}. */
  public static String version() {
    return OutboundConnectorFunction.class.getPackage().getImplementationVersion();
  }

  /**
   * Returns whether Camunda's REST connector is on the class path; Maven Central lacks some
   * versions.
   */
  public static boolean hasRestConnector() {
    return ServiceLoader.load(OutboundConnectorFunction.class).stream()
        .anyMatch(connector -> connector.type().getName().endsWith(".HttpJsonFunction"));
  }

  /**
   * Returns the status of an event for two receivers of one process with the same path: from 8.9.0
   * on, receivers with equal message elements count as one.
   */
  public static int statusForTwinReceivers() {
    return isAtLeast(version(), "8.9.0") ? 200 : 422;
  }

  /** Returns the status of a body in an unknown charset: from 8.9.0 on, such bodies are read. */
  public static int statusForUnknownCharset() {
    return isAtLeast(version(), "8.9.0") ? 200 : 500;
  }

  /**
   * Returns whether simultaneous events can break a receiver's activity log: 8.9 synchronizes it.
   */
  public static boolean activityLogCanBreak() {
    return !isAtLeast(version(), "8.9.0");
  }

  /** Returns whether the version is at least that release; an alpha comes before its release. */
  static boolean isAtLeast(String version, String release) {
    String[] parts = version.split("-", 2);
    int order = Arrays.compare(numbers(parts[0]), numbers(release));
    return order > 0 || order == 0 && parts.length == 1;
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }
}
