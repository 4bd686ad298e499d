package io.github.camundabolna.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The monitors that this jar's code holds while a request is under way. On Java 21 a virtual thread
 * that waits with one keeps its carrier, of which a JVM has as many as processors.
 */
public final class HeldMonitors {

  private final Set<String> locations = ConcurrentHashMap.newKeySet();

  /** Records the monitors of all platform threads, in the middle of a request. */
  public void record() {
    for (ThreadInfo thread : ManagementFactory.getThreadMXBean().dumpAllThreads(true, false)) {
      Arrays.stream(thread.getLockedMonitors())
          .filter(monitor -> monitor.getLockedStackFrame() != null)
          .filter(HeldMonitors::isOurs)
          .map(HeldMonitors::location)
          .forEach(locations::add);
    }
  }

  private static boolean isOurs(MonitorInfo monitor) {
    String type = monitor.getLockedStackFrame().getClassName();
    boolean inTest = type.contains(".testing.") || type.matches(".*(Test|Fixture)(\\$.*)?");
    return (type.startsWith("io.github.camundabolna.") && !inTest)
        || type.startsWith("okhttp3.internal.connection.")
        || type.startsWith("okhttp3.internal.http");
  }

  private static String location(MonitorInfo monitor) {
    return "%s of %s".formatted(monitor.getLockedStackFrame(), monitor.getClassName());
  }

  public List<String> locations() {
    return List.copyOf(locations);
  }
}
