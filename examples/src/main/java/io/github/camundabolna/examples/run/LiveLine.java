package io.github.camundabolna.examples.run;

import io.github.camundabolna.examples.simulator.BolnaSimulator;
import io.github.camundabolna.examples.simulator.books.CallCounts;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** One line that shows, while it happens, how far calls and processes are. */
final class LiveLine implements AutoCloseable {

  private static final int MAX_WIDTH = 130;

  private final Optional<BolnaSimulator> simulator;
  private final ProgressBar bar;

  LiveLine(Optional<BolnaSimulator> simulator, int processes) {
    this.simulator = simulator;
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
   * @param campaigns how far they are, in words; empty without campaigns
   */
  void show(int settled, String campaigns) {
    bar.stepTo(settled);
    String calls = simulator.map(bolna -> calls(bolna.books().calls())).orElse("");
    bar.setExtraMessage(campaigns.isEmpty() ? calls : calls + "; campaigns: " + campaigns);
    bar.refresh();
  }

  private static String calls(CallCounts calls) {
    return " calls: %d placed, %d ended".formatted(calls.placed(), calls.ended());
  }

  @Override
  public void close() {
    bar.close();
  }
}
