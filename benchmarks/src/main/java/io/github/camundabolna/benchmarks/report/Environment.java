package io.github.camundabolna.benchmarks.report;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;

/**
 * Where the figures come from.
 *
 * @param date of the run
 * @param machine in words, without a name that only its owner knows
 * @param java version of the JVM
 */
public record Environment(String date, String machine, String java) {

  /** Reads the environment of this JVM. */
  public static Environment read() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    String memory =
        system instanceof com.sun.management.OperatingSystemMXBean detailed
            ? ", %d GB".formatted(Math.round(detailed.getTotalMemorySize() / 1e9))
            : "";
    return new Environment(
        LocalDate.now().toString(),
        "%d cores (%s)%s, %s"
            .formatted(system.getAvailableProcessors(), system.getArch(), memory, system.getName()),
        System.getProperty("java.vendor.version", "") + " " + Runtime.version());
  }
}
