package io.github.camundabolna.scheduling;

import java.time.Duration;

/** How long the neutral packages that schedule and poll wait, and why. */
public final class Timings {

  /** A vendor that asks for more time than that is asked again all the same. */
  public static final Duration LONGEST_REQUESTED_PAUSE = Duration.ofHours(1);

  /** A thread that does nothing for so long ends. */
  public static final Duration IDLE_THREAD = Duration.ofSeconds(30);

  /** A task that takes longer is slow, and shares threads only with others like it. */
  public static final Duration SLOW_TASK = Duration.ofSeconds(5);

  /** A secret is given to a runtime within minutes, and an activation costs little. */
  public static final Duration ACTIVATION_RETRY = Duration.ofSeconds(30);

  /** Later, the person who gives it deploys the process again. */
  public static final Duration ACTIVATION_RETRIED_FOR = Duration.ofHours(1);

  /** An engine that works has long heard a message by then. */
  public static final Duration FIRST_REDELIVERY = Duration.ofMinutes(1);

  /** Several times within the hour for which the engine keeps a message by default. */
  public static final Duration LONGEST_REDELIVERY = Duration.ofMinutes(15);

  /** The engine surely refuses a second message: well within the hour for which it keeps one. */
  public static final Duration MESSAGE_KEPT = Duration.ofMinutes(40);

  /** An instance that still waits by then is worth a warning. */
  public static final Duration SUSPICIOUS_WAIT = Duration.ofMinutes(3);

  /** The engine's listing is eventually consistent: a gap that lasts is none. */
  public static final Duration GONE_INSTANCE = Duration.ofMinutes(5);

  /** Longer than an instance takes to its wait, and the engine to list it. */
  public static final Duration UNLISTED_INSTANCE = Duration.ofMinutes(10);

  /** How many instances wait changes all the time, and each report is a line in newer runtimes. */
  public static final Duration WAITING_NUMBER = Duration.ofMinutes(5);

  /** Webhooks may come by the thousand, and each cycle searches the engine. */
  public static final Duration BETWEEN_EXPECTED_CHANGES = Duration.ofSeconds(2);

  /** A vendor's API may show a change a little later than its event. */
  public static final Duration EXPECTED_CHANGE_RETRY = Duration.ofSeconds(10);

  /** By then the API shows it, or the usual interval is good enough. */
  public static final Duration EXPECTED_CHANGE = Duration.ofMinutes(1);

  /** One old version without waits is polled this often: 12 searches of the engine a minute. */
  public static final Duration IDLE_VERSION_TURN = Duration.ofSeconds(5);

  /** Nothing is planned further ahead than 30 days, so nobody comes to an old version later. */
  public static final Duration IDLE_VERSION_KEPT = Duration.ofDays(31);

  private Timings() {}
}
