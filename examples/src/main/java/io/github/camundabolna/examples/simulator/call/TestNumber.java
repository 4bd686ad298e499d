package io.github.camundabolna.examples.simulator.call;

import java.util.Arrays;
import java.util.List;

/** What happens to a call, chosen by the last two or four digits of the number called. */
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
  REJECTED("16", "completed, but the person rejected the call", Ending.REJECTED),
  TRANSFERRED("9917", "answered, confirmed, then transferred to a person", Ending.TRANSFERRED),
  SILENT("9918", "completed, but only the agent spoke", Ending.SILENT),
  BROKEN_OFF("9919", "completed, but broken off by an error of Bolna", Ending.BROKEN_OFF),
  UNMARKED_VOICEMAIL("9920", "voicemail, which only the reasons say", Ending.UNMARKED_VOICEMAIL);

  private final String digits;
  private final String description;
  private final List<Ending> endings;

  TestNumber(String digits, String description, Ending... endings) {
    this.digits = digits;
    this.description = description;
    this.endings = List.of(endings);
  }

  /** The last digits that choose this outcome. */
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
