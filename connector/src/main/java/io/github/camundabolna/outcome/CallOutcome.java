package io.github.camundabolna.outcome;

/** The outcome of a call, for gateways in processes; the same for all vendors. */
public enum CallOutcome {
  /** A person spoke, according to the vendor. */
  ANSWERED("answered"),
  /** Voicemail or an answering machine took the call. */
  VOICEMAIL("voicemail"),
  /** No one spoke: not picked up, rejected, or picked up without a word. */
  NO_ANSWER("no-answer"),
  BUSY("busy"),
  /** The call failed, or ended early before the person spoke. */
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
