package io.github.camundabolna.localcamunda.console;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on one line how many processes have finished, while they run. */
public final class ProgressLine implements AutoCloseable {

  private static final int MAX_WIDTH = 130;

  private final ProgressBar bar;

  /** Creates a line for the given number of processes. */
  public ProgressLine(int processes) {
    this.bar =
        new ProgressBarBuilder()
            .setTaskName("Processes")
            .setInitialMax(processes)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setUpdateIntervalMillis(250)
            .setMaxRenderedLength(MAX_WIDTH)
            .hideEta()
            .build();
  }

  /**
   * Updates the line.
   *
   * @param finished how many processes have finished
   * @param message what else to show, in a few words
   */
  public void show(int finished, String message) {
    bar.stepTo(finished);
    bar.setExtraMessage(" " + message);
    bar.refresh();
  }

  /** Prints a permanent line above this one. */
  public void printAbove(String sentence) {
    System.err.print("\r" + ("%-" + MAX_WIDTH + "s%n").formatted(sentence));
    bar.refresh();
  }

  @Override
  public void close() {
    bar.close();
  }
}
