package io.github.camundabolna.outcome;

/** How a call ended, as a gateway in a process asks for it: the same for all vendors. */
public enum CallOutcome {
  /** A person took a turn, as far as the vendor shows. */
  ANSWERED("answered"),
  /** A mailbox or an answering machine took the call. */
  VOICEMAIL("voicemail"),
  /** Nobody talked: not picked up, rejected by the person, or picked up without a word. */
  NO_ANSWER("no-answer"),
  BUSY("busy"),
  /** The call couldn't be carried out, or broke off before the person said a word. */
  FAILED("failed"),
  CANCELED("canceled"),
  STOPPED("stopped"),
  BALANCE_LOW("balance-low");

  private final String text;

  CallOutcome(String text) {
    this.text = text;
  }

  /** Returns the text that processes compare with. */
  public String text() {
    return text;
  }
}
