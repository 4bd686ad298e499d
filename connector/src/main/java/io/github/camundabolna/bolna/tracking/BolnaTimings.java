package io.github.camundabolna.bolna.tracking;

import java.time.Duration;

/**
 * Pauses of the sweep and the waits between requests to Bolna. Limits of waits are in {@link
 * io.github.camundabolna.bolna.client.call.WaitLimit}.
 */
public final class BolnaTimings {

  /** Most calls have ended by then; reading their page again costs less than listing by status. */
  public static final Duration RECENT_CALL = Duration.ofMinutes(15);

  /** Times have millisecond precision; shorter ranges aren't safe. */
  public static final Duration SHORTEST_LIST = Duration.ofSeconds(1);

  /** The default look-back of a day, plus a margin for clocks. */
  public static final Duration LONGEST_LIST = Duration.ofDays(1).plusMinutes(10);

  /** Bolna's default interval before a retry is half an hour. */
  public static final Duration LONGEST_RETRY_PAUSE = Duration.ofMinutes(30);

  /** Untracked calls are read again at most this often. */
  public static final Duration OVERFLOW_PAUSE = Duration.ofHours(1);

  /** Each poll costs a request per batch. */
  public static final Duration SHORTEST_BATCH_INTERVAL = Duration.ofSeconds(5);

  /** How long a batch must be unchanged before its calls are listed. */
  public static final Duration QUIET_BATCH = Duration.ofHours(1);

  /** By then, a list that lags shows the calls of a batch that has just ended. */
  public static final Duration SECOND_LIST = Duration.ofSeconds(30);

  /** Pause between two lists of the calls of a stalled batch. */
  public static final Duration STALLED_BATCH_PAUSE = Duration.ofHours(1);

  /** After failing this long and often, a list is considered impossible to read. */
  public static final Duration UNLISTABLE_BATCH = Duration.ofDays(1);

  private BolnaTimings() {}
}
