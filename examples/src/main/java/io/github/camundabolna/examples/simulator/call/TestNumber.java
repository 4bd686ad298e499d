package io.github.camundabolna.examples.simulator.call;

import java.util.Arrays;
import java.util.List;

/** What happens to a call, chosen by the last two digits of the number called. */
public enum TestNumber {
  CONFIRMED("00", "answered, confirmed", Ending.CONFIRMED),
  RESCHEDULE("01", "answered, asks for another date", Ending.RESCHEDULE),
  VOICEMAIL("02", "voicemail, every time", Ending.VOICEMAIL),
  NO_ANSWER("03", "no-answer", Ending.NO_ANSWER),
  BUSY("04", "busy", Ending.BUSY),
  FAILED("05", "failed", Ending.FAILED),
  ERROR("06", "error", Ending.ERROR),
  BALANCE_LOW("07", "balance-low", Ending.BALANCE_LOW),
  SILENCE("08", "answered, completed only after a long silence", Ending.SILENCE),
  BARE("09", "answered, completed without telephony data and context", Ending.BARE),
  AUTO_RETRY(
      "10", "no-answer, retried by Bolna, then confirmed", Ending.NO_ANSWER, Ending.CONFIRMED),
  VOICEMAIL_ONCE(
      "11", "voicemail the first time, then confirmed", Ending.VOICEMAIL, Ending.CONFIRMED),
  BUSY_ONCE("12", "busy the first time, then confirmed", Ending.BUSY, Ending.CONFIRMED),
  NO_ANSWER_TWICE(
      "13",
      "no-answer twice, then confirmed",
      Ending.NO_ANSWER,
      Ending.NO_ANSWER,
      Ending.CONFIRMED),
  CANCELED("14", "canceled", Ending.CANCELED),
  STOPPED("15", "stopped by the platform", Ending.STOPPED),
  REJECTED("16", "completed, but the person rejected the call", Ending.REJECTED);

  private final String digits;
  private final String description;
  private final List<Ending> endings;

  TestNumber(String digits, String description, Ending... endings) {
    this.digits = digits;
    this.description = description;
    this.endings = List.of(endings);
  }

  /** The last two digits that choose this outcome. */
  public String digits() {
    return digits;
  }

  public String description() {
    return description;
  }

  /** The outcome of a number; every ending that is not listed is answered and confirmed. */
  public static TestNumber of(String number) {
    return Arrays.stream(values())
        .filter(candidate -> number.endsWith(candidate.digits))
        .findAny()
        .orElse(CONFIRMED);
  }

  /** The ending of an attempt, counted from 0; the last one listed repeats. */
  Ending ending(int attempt) {
    return endings.get(Math.min(attempt, endings.size() - 1));
  }

  /** True if the agent of this number retries by itself, whatever the request says. */
  boolean agentRetries() {
    return this == AUTO_RETRY;
  }
}
