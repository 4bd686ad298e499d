package io.github.camundabolna.localcamunda.console;

import java.io.PrintStream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar in a terminal, always on the same line. A thread of the bar draws it, too. */
final class ProgressBarLine implements ProgressLine {

  /** The line without message and bar, such as {@code Processes 100% || 1000/1000 (0:00:23)}. */
  private static final String FRAME = "Processes 100% ||  (0:00:23)   ";

  private static final int SHORTEST_BAR = 10;

  private final Object terminal = new Object();
  private final PrintStream out;
  private final ProgressBar bar;
  private final int lineColumns;
  private final int messageColumns;

  ProgressBarLine(int processes, Screen screen, PrintStream out) {
    this.out = out;
    // A character in the last column makes some terminals begin a new line.
    this.lineColumns = screen.columns() - 1;
    int count = 2 * String.valueOf(processes).length() + 1;
    this.messageColumns = lineColumns - FRAME.length() - count - SHORTEST_BAR;
    this.bar =
        new ProgressBarBuilder()
            .setTaskName("Processes")
            .setInitialMax(processes)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setUpdateIntervalMillis(250)
            .setConsumer(new DelegatingProgressBarConsumer(this::overwrite, lineColumns))
            .hideEta()
            .continuousUpdate()
            .build();
  }

  @Override
  public void show(int finished, String... messages) {
    bar.stepTo(finished);
    bar.setExtraMessage(" " + ProgressLine.fitting(messageColumns, messages));
    bar.refresh();
  }

  @Override
  public void printAbove(String sentence) {
    synchronized (terminal) {
      overwrite("");
      out.print("\r" + DisplayText.wrapped(sentence, lineColumns) + System.lineSeparator());
      bar.refresh();
    }
  }

  /** Covers what a longer text left of the line. */
  private void overwrite(String text) {
    String line = DisplayText.shortened(text.stripTrailing(), lineColumns);
    synchronized (terminal) {
      out.print("\r" + DisplayText.padded(line, lineColumns));
      out.flush();
    }
  }

  @Override
  public void close() {
    bar.close();
    out.println();
  }
}
