package io.github.camundabolna.bolna.client.batch;

import io.github.camundabolna.http.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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
  CANCELED("canceled", true),
  /** A spelling that this version does not know. Never final, never an error. */
  UNKNOWN("unknown", false);

  private static final Pattern GLUE = Pattern.compile(" +at +", Pattern.CASE_INSENSITIVE);

  private final String wire;
  private final boolean last;

  BatchStatus(String wire, boolean last) {
    this.wire = wire;
    this.last = last;
  }

  /** Reads a status leniently: case, {@code _}, blanks and a time that is glued to it. */
  public static BatchStatus of(String text) {
    String word = word(text).toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    String spelling = word.equals("cancelled") ? CANCELED.wire : word;
    return Arrays.stream(values())
        .filter(status -> status.wire.equals(spelling))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** Returns what stands before the time in {@code scheduled at 2026-09-15T14:16:00+00:00}. */
  static String word(String text) {
    return GLUE.split(text.strip(), 2)[0];
  }

  /** Returns the time that is glued to a status, if there is one. */
  static Optional<Instant> time(String text) {
    String[] parts = GLUE.split(text.strip(), 2);
    return parts.length == 2 ? Timestamp.read(parts[1]) : Optional.empty();
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
