package io.github.camundabolna.benchmarks.size;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * What a JVM holds after a garbage collection.
 *
 * @param heap in bytes
 * @param metaspace in bytes
 * @param threads without those that exist because it was asked
 * @param classes how many are loaded
 */
record MemoryAtRest(long heap, long metaspace, long threads, long classes) {

  /** The first collection makes objects with cleaners free, and the second collects them. */
  private static final int COLLECTIONS = 2;

  private static final Pattern OWN_THREADS = Pattern.compile("RMI .*|JMX .*|Attach Listener");

  /** Reads the figures of another JVM on this machine. */
  static MemoryAtRest read(long pid) {
    try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(agent(pid)))) {
      return read(connector.getMBeanServerConnection());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String agent(long pid) throws IOException {
    try {
      VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
      try {
        return machine.startLocalManagementAgent();
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException e) {
      throw new IOException("The JVM " + pid + " can't be asked", e);
    }
  }

  private static MemoryAtRest read(MBeanServerConnection jvm) throws IOException {
    MemoryMXBean memory = ManagementFactory.getPlatformMXBean(jvm, MemoryMXBean.class);
    for (int i = 0; i < COLLECTIONS; i++) {
      memory.gc();
    }
    return new MemoryAtRest(
        memory.getHeapMemoryUsage().getUsed(), metaspace(jvm), threads(jvm), classes(jvm));
  }

  private static long metaspace(MBeanServerConnection jvm) throws IOException {
    return ManagementFactory.getPlatformMXBeans(jvm, MemoryPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .mapToLong(pool -> pool.getUsage().getUsed())
        .sum();
  }

  private static long threads(MBeanServerConnection jvm) throws IOException {
    ThreadMXBean threads = ManagementFactory.getPlatformMXBean(jvm, ThreadMXBean.class);
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(Objects::nonNull)
        .filter(thread -> !OWN_THREADS.matcher(thread.getThreadName()).matches())
        .count();
  }

  private static long classes(MBeanServerConnection jvm) throws IOException {
    return ManagementFactory.getPlatformMXBean(jvm, ClassLoadingMXBean.class).getLoadedClassCount();
  }
}
