package io.github.camundabolna.scheduling;

import java.time.Duration;

/** Pauses and limits for scheduling and polling that are the same for every vendor. */
public final class Timings {

  /** Limit for pauses that a vendor requests. */
  public static final Duration LONGEST_REQUESTED_PAUSE = Duration.ofHours(1);

  /** Idle time after which a thread ends. */
  public static final Duration IDLE_THREAD = Duration.ofSeconds(30);

  /** A task that takes longer is slow, and shares threads only with other slow tasks. */
  public static final Duration SLOW_TASK = Duration.ofSeconds(5);

  /** Operators add a missing secret within minutes, and an activation costs little. */
  public static final Duration ACTIVATION_RETRY = Duration.ofSeconds(30);

  /** After that, the operator deploys the process again. */
  public static final Duration ACTIVATION_RETRIED_FOR = Duration.ofHours(1);

  /** A working engine has received a message by then. */
  public static final Duration FIRST_REDELIVERY = Duration.ofMinutes(1);

  /** Allows several repetitions within the hour for which the engine keeps a message by default. */
  public static final Duration LONGEST_REDELIVERY = Duration.ofMinutes(15);

  /**
   * How long the engine certainly rejects a second message; well within the hour for which it keeps
   * one.
   */
  public static final Duration MESSAGE_KEPT = Duration.ofMinutes(40);

  /** An instance that still waits after this causes a warning. */
  public static final Duration SUSPICIOUS_WAIT = Duration.ofMinutes(3);

  /**
   * The engine's listing is eventually consistent; an instance that is absent for this long is
   * gone.
   */
  public static final Duration GONE_INSTANCE = Duration.ofMinutes(5);

  /** Longer than an instance needs to reach its wait, and the engine to list it. */
  public static final Duration UNLISTED_INSTANCE = Duration.ofMinutes(10);

  /** The number of instances changes constantly, and each report is a line in newer runtimes. */
  public static final Duration WAITING_NUMBER = Duration.ofMinutes(5);

  /** Thousands of webhooks may arrive, and each cycle searches the engine. */
  public static final Duration BETWEEN_EXPECTED_CHANGES = Duration.ofSeconds(2);

  /** A vendor's API may lag behind its events. */
  public static final Duration EXPECTED_CHANGE_RETRY = Duration.ofSeconds(10);

  /** By then, the API shows the change, or the usual interval is sufficient. */
  public static final Duration EXPECTED_CHANGE = Duration.ofMinutes(1);

  /** Pause between polls of old versions without waits: 12 searches of the engine per minute. */
  public static final Duration IDLE_VERSION_TURN = Duration.ofSeconds(5);

  /** Nothing is planned more than 30 days ahead, so no instance reaches an old version later. */
  public static final Duration IDLE_VERSION_KEPT = Duration.ofDays(31);

  /** A vendor lists calls with a delay, and its clock may differ from ours. */
  public static final Duration LIST_OVERLAP = Duration.ofMinutes(5);

  /** A problem that a person must fix takes a while. */
  public static final Duration UNTIL_A_PERSON_ACTS = Duration.ofMinutes(30);

  /** After the first failure; most failures are over by then. */
  public static final Duration SWEEP_FAILURE_PAUSE = Duration.ofSeconds(10);

  /** Short enough to notice soon when a vendor is back; a longer interval takes precedence. */
  public static final Duration LONGEST_FAILURE_PAUSE = Duration.ofMinutes(5);

  /** Each poll for calls costs a list at least, and vendors limit requests per minute. */
  public static final Duration SHORTEST_CALL_INTERVAL = Duration.ofSeconds(10);

  /** Short enough for a person who waits for a result. */
  public static final Duration USUAL_INTERVAL = Duration.ofSeconds(30);

  /** A longer interval isn't useful. */
  public static final Duration LONGEST_INTERVAL = Duration.ofDays(1);

  private Timings() {}
}
