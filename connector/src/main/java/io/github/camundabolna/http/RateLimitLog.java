package io.github.camundabolna.http;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Logs that requests wait for a rate limit: one line as soon as it's noticeable, and one every few
 * minutes as long as it lasts. A short burst that is spread over some seconds is normal.
 */
final class RateLimitLog {

  private static final long NOTICEABLE = Duration.ofSeconds(10).toNanos();

  /** Also noticeable: short waits again and again, because others always come first. */
  private static final long LASTING = Duration.ofMinutes(1).toNanos();

  /** Without any wait for that long, it was over. */
  private static final long QUIET = Duration.ofMinutes(1).toNanos();

  private static final long BETWEEN_LINES = Duration.ofMinutes(5).toNanos();

  private final String requests;
  private final String setting;
  private final Consumer<String> log;
  private boolean waiting;
  private boolean logged;
  private long since;
  private long last;
  private long lastLine;

  /**
   * Creates a log for one group of requests of an account.
   *
   * @param requests which requests wait, and how many may be sent
   * @param setting the name of the one that raises the limit
   */
  RateLimitLog(String requests, String setting, Consumer<String> log) {
    this.requests = requests;
    this.setting = setting;
    this.log = log;
  }

  /**
   * Notes that a request has waited, or must come again.
   *
   * @param now in nanoseconds, from any origin
   * @param wait nanoseconds that it waits
   */
  synchronized void waits(long now, long wait) {
    if (!waiting || now - last > QUIET) {
      waiting = true;
      logged = false;
      since = now;
    }
    last = now;
    boolean isNoticeable = wait >= NOTICEABLE || now - since >= LASTING;
    if (isNoticeable && (!logged || now - lastLine >= BETWEEN_LINES)) {
      logged = true;
      lastLine = now;
      log.accept(line(wait, now - since));
    }
  }

  private String line(long wait, long lasting) {
    long minutes = Duration.ofNanos(lasting).toMinutes();
    return String.format(
        Locale.ROOT,
        "%s. More are wanted: the next one waits for %.1f seconds%s. %s changes the limit",
        requests,
        wait / 1e9,
        minutes > 0 ? ", and requests have been waiting for " + minutes + " min" : "",
        setting);
  }
}
