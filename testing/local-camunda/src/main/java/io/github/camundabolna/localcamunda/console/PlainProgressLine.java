package io.github.camundabolna.localcamunda.console;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Plain lines in a file or pipe: one every few seconds, if there is something new. */
final class PlainProgressLine implements ProgressLine {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final int processes;
  private final Screen screen;
  private final PrintStream out;
  private final Clock clock;
  private final Instant start;
  private Instant next;
  private String latest = "";
  private String printed = "";

  PlainProgressLine(int processes, Screen screen, PrintStream out, Clock clock) {
    this.processes = processes;
    this.screen = screen;
    this.out = out;
    this.clock = clock;
    this.start = clock.instant();
    this.next = start.plus(PAUSE);
  }

  @Override
  public void show(int finished, String... messages) {
    String head = "%d of %d processes finished; ".formatted(finished, processes);
    int room = screen.columns() - head.length() - "1000 s: ".length();
    latest = head + ProgressLine.fitting(room, messages);
    if (!clock.instant().isBefore(next)) {
      next = clock.instant().plus(PAUSE);
      printLatest();
    }
  }

  private void printLatest() {
    if (!latest.equals(printed)) {
      printed = latest;
      long seconds = Duration.between(start, clock.instant()).toSeconds();
      out.println(DisplayText.shortened(seconds + " s: " + latest, screen.columns()));
    }
  }

  @Override
  public void printAbove(String sentence) {
    out.println(DisplayText.wrapped(sentence, screen.columns()));
  }

  @Override
  public void close() {
    printLatest();
  }
}
