package io.github.camundabolna.benchmarks.event;

/** The receivers, each with a path and a process of its own. */
enum EventReceiver {
  BOLNA("Bolna", "bolna", "bolna-wait"),
  FLOOR("floor", "floor", "floor-wait"),

  /** The floor with an activation condition, as people skip events without a connector for them. */
  CONDITION("floor, condition", "floor-condition", "floor-wait");

  private final String subject;
  private final String path;
  private final String waitingProcess;

  EventReceiver(String subject, String path, String waitingProcess) {
    this.subject = subject;
    this.path = path;
    this.waitingProcess = waitingProcess;
  }

  /** Returns the name in the report. */
  String subject() {
    return subject;
  }

  /** Returns the path of its webhook. */
  String path() {
    return path;
  }

  /** Returns the ID of the process that waits for its messages. */
  String waitingProcess() {
    return waitingProcess;
  }

  /** Returns whether its rate is of interest: a condition matters only if it excludes events. */
  boolean hasRate(EventKind kind) {
    return hasTimes() || kind == EventKind.OTHER;
  }

  /** Returns whether its times are compared, too. */
  boolean hasTimes() {
    return this != CONDITION;
  }
}
