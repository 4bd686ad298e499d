package io.github.camundabolna.testing;

import java.lang.management.ManagementFactory;

/** What a JVM holds after a garbage collection. */
public record JvmFigures(long heapKilobytes, long bolnaThreads) {

  public static JvmFigures now() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    long threads =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("bolna"))
            .count();
    return new JvmFigures(least / 1024, threads);
  }
}
