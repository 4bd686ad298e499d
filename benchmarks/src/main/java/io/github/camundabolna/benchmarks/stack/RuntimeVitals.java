package io.github.camundabolna.benchmarks.stack;

import io.github.camundabolna.localcamunda.runtime.RuntimeProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/**
 * Memory and threads of a connector runtime.
 *
 * @param heapAfterGc bytes of the heap in use after a full collection
 * @param threads platform threads
 */
public record RuntimeVitals(double heapAfterGc, double threads) {

  /** Collects the garbage of a runtime, and reads its figures. */
  public static RuntimeVitals read(RuntimeProcess runtime) {
    double threads = runtime.metric("jvm.threads.live");
    collectGarbage(runtime.pid());
    return new RuntimeVitals(runtime.metric("jvm.memory.used?tag=area:heap"), threads);
  }

  /** The tool waits until the collection is over. */
  private static void collectGarbage(long pid) {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      int status =
          new ProcessBuilder(tool, Long.toString(pid), "GC.run")
              .redirectErrorStream(true)
              .redirectOutput(Redirect.DISCARD)
              .start()
              .waitFor();
      if (status != 0) {
        throw new IllegalStateException("jcmd ended with " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while collecting garbage", e);
    }
  }
}
