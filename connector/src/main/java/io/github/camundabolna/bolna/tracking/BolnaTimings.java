package io.github.camundabolna.bolna.tracking;

import java.time.Duration;

/**
 * How long the sweep and the waits leave Bolna alone, and why. When a wait is given up is in {@link
 * io.github.camundabolna.bolna.client.call.WaitLimit}.
 */
public final class BolnaTimings {

  /** Bolna lists a call only after a moment, and its clock may be another than ours. */
  public static final Duration LIST_OVERLAP = Duration.ofMinutes(5);

  /** Most calls are over by then; to read their page again is cheaper than to ask by status. */
  public static final Duration RECENT_CALL = Duration.ofMinutes(15);

  /** Times are written to the millisecond; no shorter range can be told apart safely. */
  public static final Duration SHORTEST_LIST = Duration.ofSeconds(1);

  /** What an agent did in a day, which is the usual look-back, and a little more for clocks. */
  public static final Duration LONGEST_LIST = Duration.ofDays(1).plusMinutes(10);

  /** A call that Bolna is to retry is dialed again after half an hour, unless told otherwise. */
  public static final Duration LONGEST_RETRY_PAUSE = Duration.ofMinutes(30);

  /** What only a person can change isn't changed in a moment. */
  public static final Duration UNTIL_A_PERSON_ACTS = Duration.ofMinutes(30);

  /** Calls that were too many to track are read again this often at most. */
  public static final Duration OVERFLOW_PAUSE = Duration.ofHours(1);

  /** After the first failure: most are over by then. */
  public static final Duration SWEEP_FAILURE_PAUSE = Duration.ofSeconds(10);

  /** Unless the interval is longer: a Bolna that is back is noticed soon. */
  public static final Duration LONGEST_FAILURE_PAUSE = Duration.ofMinutes(5);

  /** Each poll is a request for each agent, and Bolna allows 500 a minute. */
  public static final Duration SHORTEST_CALL_INTERVAL = Duration.ofSeconds(10);

  /** Each poll is a request for each batch. */
  public static final Duration SHORTEST_BATCH_INTERVAL = Duration.ofSeconds(5);

  /** A person who waits for a result hardly notices. */
  public static final Duration USUAL_INTERVAL = Duration.ofSeconds(30);

  /** Less often is of no use to anybody. */
  public static final Duration LONGEST_INTERVAL = Duration.ofDays(1);

  /** So long nothing moves in a batch before its calls are worth a list. */
  public static final Duration QUIET_BATCH = Duration.ofHours(1);

  /** Between two lists of the calls of a batch that may have stalled. */
  public static final Duration STALLED_BATCH_PAUSE = Duration.ofHours(1);

  /** A list that has failed for so long, and often, is more than Bolna, or this runtime, can do. */
  public static final Duration UNLISTABLE_BATCH = Duration.ofDays(1);

  private BolnaTimings() {}
}
