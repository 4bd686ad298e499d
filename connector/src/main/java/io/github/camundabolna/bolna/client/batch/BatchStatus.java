package io.github.camundabolna.bolna.client.batch;

import io.github.camundabolna.http.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The status of a Bolna batch, in order of progress. Besides the contract's schema {@code Batch},
 * Bolna sends {@code processed}, {@code queued}, and {@code executed}.
 */
public enum BatchStatus {
  CREATED("created", false),
  /** Bolna has read the file; it calls no one before the batch is scheduled. */
  PROCESSED("processed", false),
  SCHEDULED("scheduled", false),
  QUEUED("queued", false),
  RUNNING("running", false),
  /** Every contact has been dialed; calls or automatic retries may still be in progress. */
  EXECUTED("executed", false),
  COMPLETED("completed", true),
  STOPPED("stopped", true),
  FAILED("failed", true),
  CANCELED("canceled", true),
  /** A status that this version doesn't know. Never final, never an error. */
  UNKNOWN("unknown", false);

  private static final Pattern GLUE = Pattern.compile(" +at +", Pattern.CASE_INSENSITIVE);

  private final String wire;
  private final boolean last;

  BatchStatus(String wire, boolean last) {
    this.wire = wire;
    this.last = last;
  }

  /** Reads a status leniently: case, {@code _}, spaces, and an appended time. */
  public static BatchStatus of(String text) {
    String word = word(text).toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    String spelling = word.equals("cancelled") ? CANCELED.wire : word;
    return Arrays.stream(values())
        .filter(status -> status.wire.equals(spelling))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** Returns the status without its time, as in {@code scheduled at 2026-09-15T14:16:00+00:00}. */
  static String word(String text) {
    return GLUE.split(text.strip(), 2)[0];
  }

  /** Returns the time that is appended to a status, if any. */
  static Optional<Instant> time(String text) {
    String[] parts = GLUE.split(text.strip(), 2);
    return parts.length == 2 ? Timestamp.read(parts[1]) : Optional.empty();
  }

  /** Returns the spelling that Bolna documents. */
  public String wire() {
    return wire;
  }

  /** Returns whether the status is final: Bolna starts no more calls of the batch. */
  public boolean last() {
    return last;
  }

  /** Returns whether the batch hasn't started to call. */
  public boolean beforeTheStart() {
    return compareTo(SCHEDULED) <= 0;
  }
}
