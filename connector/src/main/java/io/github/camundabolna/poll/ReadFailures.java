package io.github.camundabolna.poll;

import io.camunda.connector.api.error.ConnectorInputException;
import io.github.camundabolna.panel.Violations;
import java.util.HashMap;
import java.util.Map;

/**
 * The instances of which it could not be read what they wait for. A new variable is listed a moment
 * later than its instance, so an instance is complained of only from its third look on, and once as
 * long as the complaint stays the same. Holds one entry for each instance that is listed.
 */
final class ReadFailures {

  private static final int LOOKS = 3;

  private final Subject subject;
  private final PollLog log;
  private Map<Long, Complaint> before = Map.of();
  private Map<Long, Complaint> complaints = new HashMap<>();
  private int byTheRuntime;

  private record Complaint(String sentence, int looks) {}

  ReadFailures(Subject subject, PollLog log) {
    this.subject = subject;
    this.log = log;
  }

  void begin() {
    before = complaints;
    complaints = new HashMap<>();
    byTheRuntime = 0;
  }

  /**
   * Notes one.
   *
   * @return whether its variable is wrong; else the runtime or the engine could not read it
   */
  boolean failed(long instance, RuntimeException failure) {
    Throwable cause = cause(failure);
    boolean wrong = cause instanceof ConnectorInputException;
    byTheRuntime += wrong ? 0 : 1;
    complain(instance, wrong ? wrong(instance, cause) : unread(instance, cause));
    return wrong;
  }

  /**
   * Ends a round in which so many instances were listed: where the runtime could not read any of
   * them, the health says so.
   */
  void end(int listed) {
    if (byTheRuntime == 0 || byTheRuntime < listed) {
      log.engineUp();
    } else {
      complaints.values().stream()
          .filter(complaint -> complaint.looks() >= LOOKS)
          .findFirst()
          .ifPresent(complaint -> log.engineDown(complaint.sentence()));
    }
  }

  private void complain(long instance, String sentence) {
    Complaint earlier = before.getOrDefault(instance, new Complaint("", 0));
    int looks = earlier.sentence().equals(sentence) ? earlier.looks() + 1 : 1;
    complaints.put(instance, new Complaint(sentence, looks));
    if (looks == LOOKS) {
      log.error(subject.field(), sentence);
    }
  }

  private String wrong(long instance, Throwable cause) {
    return ("process instance %d waits for nothing yet: %s. Correct the variable, and enter the"
            + " element again: its correlation key was read when it was entered")
        .formatted(instance, Violations.in(String.valueOf(cause.getMessage())));
  }

  /** An expression's own words, and those of a map that has a key twice, would show variables. */
  private String unread(long instance, Throwable cause) {
    boolean twice = String.valueOf(cause.getMessage()).startsWith("Duplicate key ");
    return "process instance %d: the runtime can't read %s. %s"
        .formatted(
            instance,
            subject.field(),
            twice
                ? "The element has a local variable with the name of a process variable, which a"
                    + " runtime of 8.9 can't read: rename the local variable"
                : "It is tried again; the reason is " + cause.getClass().getSimpleName());
  }

  /** The runtime wraps whatever happened. */
  private static Throwable cause(RuntimeException failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof ConnectorInputException)) {
      cause = cause.getCause();
    }
    return cause;
  }
}
