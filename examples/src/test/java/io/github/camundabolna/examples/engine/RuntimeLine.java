package io.github.camundabolna.examples.engine;

import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import java.util.Arrays;

/**
 * The connector runtime that the tests run on, and the only place that knows what differs from one
 * line to another.
 */
public final class RuntimeLine {

  private RuntimeLine() {}

  /** The version of the connector SDK on the class path, such as {@code 8.9.0-alpha3}. */
  public static String version() {
    return OutboundConnectorFunction.class.getPackage().getImplementationVersion();
  }

  /** True from this release on; an alpha comes before its release. */
  static boolean atLeast(String release) {
    String[] here = version().split("-", 2);
    int order = Arrays.compare(numbers(here[0]), numbers(release));
    return order > 0 || order == 0 && here.length == 1;
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }
}
