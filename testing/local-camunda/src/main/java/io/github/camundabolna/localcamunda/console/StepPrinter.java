package io.github.camundabolna.localcamunda.console;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Says what a program is doing before it does it, and then how long it took.
 *
 * @param out for everyone who waits
 */
public record StepPrinter(PrintWriter out, Clock clock) {

  /** Creates one that measures real time. */
  public StepPrinter(PrintWriter out) {
    this(out, Clock.systemUTC());
  }

  /**
   * Runs a step.
   *
   * @param description such as "Starting the engine"
   */
  public <T> T run(String description, Supplier<T> step) {
    Instant start = clock.instant();
    out.print(description + " … ");
    out.flush();
    try {
      T result = step.get();
      out.println("%.1f s".formatted(Duration.between(start, clock.instant()).toMillis() / 1000.0));
      return result;
    } catch (RuntimeException | Error e) {
      out.println("failed");
      throw e;
    } finally {
      out.flush();
    }
  }

  /** Runs a step without a result. */
  public void run(String description, Runnable step) {
    run(
        description,
        () -> {
          step.run();
          return null;
        });
  }
}
