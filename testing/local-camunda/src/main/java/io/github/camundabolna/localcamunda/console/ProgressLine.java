package io.github.camundabolna.localcamunda.console;

import java.io.PrintStream;
import java.time.Clock;
import java.util.stream.Stream;

/** Shows how many processes have finished, while they run. */
public interface ProgressLine extends AutoCloseable {

  /**
   * Creates a line for the given number of processes: one that is overwritten in a terminal,
   * otherwise a new line every few seconds.
   */
  static ProgressLine create(int processes) {
    return create(processes, Screen.ofErrorOutput(), System.err, Clock.systemUTC());
  }

  /** Creates a line on the given screen. */
  static ProgressLine create(int processes, Screen screen, PrintStream out, Clock clock) {
    return screen.terminal()
        ? new ProgressBarLine(processes, screen, out)
        : new PlainProgressLine(processes, screen, out, clock);
  }

  /**
   * Updates the line.
   *
   * @param finished how many processes have finished
   * @param messages what else to show in a few words, the longest form first
   */
  void show(int finished, String... messages);

  /** Prints a permanent line above this one. */
  void printAbove(String sentence);

  @Override
  void close();

  /** Returns the first message of at most this length; without one, the last message. */
  static String fitting(int columns, String... messages) {
    return Stream.of(messages)
        .filter(message -> DisplayText.width(message) <= columns)
        .findFirst()
        .orElse(messages[messages.length - 1]);
  }
}
