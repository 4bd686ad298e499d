package io.github.camundabolna.bolna.event;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The statuses of a call that a process can wait for before the call ends. */
final class ProgressStatuses {

  private static final String ONE =
      "(scheduled|prepared|queued|rescheduled|initiated|ringing|in-progress|call-disconnected)";

  /** Several statuses, separated by commas. */
  static final String LIST = "^" + ONE + "( *, *" + ONE + ")*$";

  static final String USUAL = "ringing, in-progress, call-disconnected";

  static final String MUST_BE =
      "must contain only these words, separated by commas: scheduled, prepared, queued,"
          + " rescheduled, initiated, ringing, in-progress, call-disconnected";

  private ProgressStatuses() {}

  /** Returns the statuses of a valid list. */
  static Set<String> read(String list) {
    return Arrays.stream(list.split(","))
        .map(String::strip)
        .collect(Collectors.toUnmodifiableSet());
  }
}
