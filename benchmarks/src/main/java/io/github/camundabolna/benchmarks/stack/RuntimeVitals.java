package io.github.camundabolna.benchmarks.stack;

import io.github.camundabolna.localcamunda.runtime.RuntimeProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Memory and threads of a connector runtime.
 *
 * @param heapAfterGc bytes of the heap in use after a full collection
 * @param threads platform threads
 */
public record RuntimeVitals(double heapAfterGc, double threads) {

  private static final Duration LONGEST_COLLECTION = Duration.ofMinutes(1);

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
      Process collecting =
          new ProcessBuilder(tool, Long.toString(pid), "GC.run")
              .redirectErrorStream(true)
              .redirectOutput(Redirect.DISCARD)
              .start();
      if (!collecting.waitFor(LONGEST_COLLECTION.toSeconds(), TimeUnit.SECONDS)) {
        collecting.destroyForcibly();
        throw new IllegalStateException(
            "Waited %d seconds for a garbage collection of the runtime, without success"
                .formatted(LONGEST_COLLECTION.toSeconds()));
      }
      if (collecting.exitValue() != 0) {
        throw new IllegalStateException("jcmd ended with " + collecting.exitValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while collecting garbage", e);
    }
  }
}
