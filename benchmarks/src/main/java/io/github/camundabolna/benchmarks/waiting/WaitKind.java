package io.github.camundabolna.benchmarks.waiting;

import java.time.Duration;

/** How a process waits, and how often it looks at Bolna if the modeler changes nothing. */
enum WaitKind {
  WEBHOOK("webhook and sweep", "wait-by-webhook", Duration.ofMinutes(5), false),
  POLLING("polling", "wait-by-polling", Duration.ofSeconds(30), false),
  TIMER_LOOP("timer loop", "wait-by-timer-loop", Duration.ofSeconds(30), true);

  private final String subject;
  private final String processId;
  private final Duration usualInterval;
  private final boolean looksAlone;

  WaitKind(String subject, String processId, Duration usualInterval, boolean looksAlone) {
    this.subject = subject;
    this.processId = processId;
    this.usualInterval = usualInterval;
    this.looksAlone = looksAlone;
  }

  String subject() {
    return subject;
  }

  String processId() {
    return processId;
  }

  String file() {
    return processId + ".bpmn";
  }

  /** Returns how often an instance that waits for an hour is looked after by default. */
  long looksPerHour() {
    return Duration.ofHours(1).dividedBy(usualInterval);
  }

  /** Returns whether each instance has a timer of its own, so that there is no common look. */
  boolean looksAlone() {
    return looksAlone;
  }
}
