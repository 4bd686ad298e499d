package io.github.camundabolna.demo;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** One line that shows, while it happens, how far calls and processes are. */
public final class ProgressLine implements AutoCloseable {

  private static final int MAX_WIDTH = 130;

  private final ProgressBar bar;

  /** A line for so many processes. */
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
   * @param settled how many processes have come to an end
   * @param said what else is to be said, in a few words
   */
  public void show(int settled, String said) {
    bar.stepTo(settled);
    bar.setExtraMessage(" " + said);
    bar.refresh();
  }

  /** Writes a line that stays, above this one. */
  public void tell(String sentence) {
    System.err.print("\r" + ("%-" + MAX_WIDTH + "s%n").formatted(sentence));
    bar.refresh();
  }

  @Override
  public void close() {
    bar.close();
  }
}
