package io.github.camundabolna.simulator.call;

import java.util.Arrays;
import java.util.List;

/** What happens to a call, chosen by the last two or four digits of the number. */
public enum TestNumber {
  CONFIRMED("00", "answered, confirmed", AttemptOutcome.CONFIRMED),
  RESCHEDULE("01", "answered, asks for another date", AttemptOutcome.RESCHEDULE),
  VOICEMAIL("02", "voicemail, every time", AttemptOutcome.VOICEMAIL),
  NO_ANSWER("03", "no-answer", AttemptOutcome.NO_ANSWER),
  BUSY("04", "busy", AttemptOutcome.BUSY),
  FAILED("05", "failed", AttemptOutcome.FAILED),
  ERROR("06", "error", AttemptOutcome.ERROR),
  BALANCE_LOW("07", "balance-low", AttemptOutcome.BALANCE_LOW),
  SILENCE("08", "answered, completed only after a long silence", AttemptOutcome.SILENCE),
  BARE("09", "answered, completed without telephony data and context", AttemptOutcome.BARE),
  AUTO_RETRY(
      "10",
      "no-answer, retried by Bolna, then confirmed",
      AttemptOutcome.NO_ANSWER,
      AttemptOutcome.CONFIRMED),
  VOICEMAIL_ONCE(
      "11",
      "voicemail the first time, then confirmed",
      AttemptOutcome.VOICEMAIL,
      AttemptOutcome.CONFIRMED),
  BUSY_ONCE(
      "12", "busy the first time, then confirmed", AttemptOutcome.BUSY, AttemptOutcome.CONFIRMED),
  NO_ANSWER_TWICE(
      "13",
      "no-answer twice, then confirmed",
      AttemptOutcome.NO_ANSWER,
      AttemptOutcome.NO_ANSWER,
      AttemptOutcome.CONFIRMED),
  CANCELED("14", "canceled", AttemptOutcome.CANCELED),
  STOPPED("15", "stopped by the platform", AttemptOutcome.STOPPED),
  REJECTED("16", "completed, but the person rejected the call", AttemptOutcome.REJECTED),
  TRANSFERRED(
      "9917", "answered, confirmed, then transferred to a person", AttemptOutcome.TRANSFERRED),
  SILENT("9918", "completed, but only the agent spoke", AttemptOutcome.SILENT),
  BROKEN_OFF("9919", "completed, but broken off by an error of Bolna", AttemptOutcome.BROKEN_OFF),
  UNMARKED_VOICEMAIL(
      "9920", "voicemail, which only the reasons say", AttemptOutcome.UNMARKED_VOICEMAIL),
  PHONE("99", "rings on the page while one is open, and otherwise as 00", AttemptOutcome.CONFIRMED);

  private final String digits;
  private final String description;
  private final List<AttemptOutcome> outcomes;

  TestNumber(String digits, String description, AttemptOutcome... outcomes) {
    this.digits = digits;
    this.description = description;
    this.outcomes = List.of(outcomes);
  }

  /** Returns the last digits that choose this entry. */
  public String digits() {
    return digits;
  }

  public String description() {
    return description;
  }

  /** Returns the entry for a number; calls to all other numbers are answered and confirmed. */
  public static TestNumber of(String number) {
    return Arrays.stream(values())
        .filter(candidate -> number.endsWith(candidate.digits))
        .findAny()
        .orElse(CONFIRMED);
  }

  /** Returns the outcome of an attempt, counted from 0; the last one repeats. */
  AttemptOutcome outcome(int attempt) {
    return outcomes.get(Math.min(attempt, outcomes.size() - 1));
  }

  /** Returns how the first call to this number ends, such as {@code answered} or {@code busy}. */
  public String firstOutcome() {
    return agentRetries() ? lastOutcome() : outcomes.getFirst().summary();
  }

  /** Returns how a call to this number ends once it has been repeated often enough. */
  public String lastOutcome() {
    return outcomes.getLast().summary();
  }

  /** Returns whether the agent of this number retries even if the request does not say so. */
  boolean agentRetries() {
    return this == AUTO_RETRY;
  }
}
