package io.github.camundabolna.testing;

import java.lang.management.ManagementFactory;

/** What a JVM holds after a garbage collection. */
public record JvmMetrics(long heapKilobytes, long bolnaThreads) {

  public static JvmMetrics now() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    long threads =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().matches("(camunda-)?bolna.*"))
            .count();
    return new JvmMetrics(least / 1024, threads);
  }
}
