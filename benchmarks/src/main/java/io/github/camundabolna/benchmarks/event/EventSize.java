package io.github.camundabolna.benchmarks.event;

/**
 * The sizes of events. The engine keeps each body several times until it is closed, so a stack
 * bears only so many.
 */
enum EventSize {
  SMALL("2 KB", 2_300, 800, new OpenRate(300, 60), 2),
  MEDIUM("50 KB", 50_000, 800, new OpenRate(300, 20), 2),
  LARGE("1 MB", 1_000_000, 100, new OpenRate(100, 8), 1);

  /**
   * Events that are sent at a fixed rate.
   *
   * @param count of all
   * @param perSecond far below what the floor can take, so that no queue grows
   */
  record OpenRate(int count, int perSecond) {}

  private final String words;
  private final int bytes;
  private final int closedCount;
  private final OpenRate openRate;
  private final int roundsPerStack;

  EventSize(String words, int bytes, int closedCount, OpenRate openRate, int roundsPerStack) {
    this.words = words;
    this.bytes = bytes;
    this.closedCount = closedCount;
    this.openRate = openRate;
    this.roundsPerStack = roundsPerStack;
  }

  /** Returns the name in the report. */
  String words() {
    return words;
  }

  /** Returns the length of a body. */
  int bytes() {
    return bytes;
  }

  /** Returns how many events are sent in a row to find the highest rate. */
  int closedCount() {
    return closedCount;
  }

  /** Returns the events that are sent at a fixed rate. */
  OpenRate openRate() {
    return openRate;
  }

  /** Returns after how many rounds the engine must be replaced. */
  int roundsPerStack() {
    return roundsPerStack;
  }
}
