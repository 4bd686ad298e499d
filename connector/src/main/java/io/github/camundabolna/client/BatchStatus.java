package io.github.camundabolna.client;

import java.util.Arrays;
import java.util.Locale;

/**
 * Every status that a Bolna batch can have, in the order in which they come (the contract's schema
 * {@code Batch}; {@code processed}, {@code queued} and {@code executed} are seen besides).
 */
public enum BatchStatus {
  CREATED("created", false),
  /** The file has been read; nothing is called before the batch is scheduled. */
  PROCESSED("processed", false),
  SCHEDULED("scheduled", false),
  QUEUED("queued", false),
  RUNNING("running", false),
  /** Every contact has been dialled; calls, or automatic retries, may still be under way. */
  EXECUTED("executed", false),
  COMPLETED("completed", true),
  STOPPED("stopped", true),
  FAILED("failed", true),
  /** A spelling that this version does not know. Never final, never an error. */
  UNKNOWN("unknown", false);

  private final String wire;
  private final boolean last;

  BatchStatus(String wire, boolean last) {
    this.wire = wire;
    this.last = last;
  }

  /** Reads a status leniently: case, {@code _} and blanks do not matter. */
  public static BatchStatus of(String text) {
    String spelling = text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    return Arrays.stream(values())
        .filter(status -> status.wire.equals(spelling))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** The spelling that Bolna documents. */
  public String wire() {
    return wire;
  }

  /** Whether nothing follows: no call of the batch is started any more. */
  public boolean last() {
    return last;
  }

  /** Whether nobody has been called yet, nor is about to be. */
  public boolean beforeTheStart() {
    return compareTo(SCHEDULED) <= 0;
  }
}
