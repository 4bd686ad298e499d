package io.github.camundabolna.bolna.client.call;

/** How a call ended, as a gateway in a process asks for it. */
public enum CallOutcome {
  /** A person took a turn, as far as the execution shows. */
  ANSWERED("answered"),
  /** A mailbox or an answering machine took the call. */
  VOICEMAIL("voicemail"),
  /** Nobody talked: not picked up, rejected by the person, or picked up without a word. */
  NO_ANSWER("no-answer"),
  BUSY("busy"),
  /**
   * The call could not be carried out: statuses {@code failed} and {@code error}, or Bolna broke it
   * off before the person said a word.
   */
  FAILED("failed"),
  CANCELED("canceled"),
  STOPPED("stopped"),
  BALANCE_LOW("balance-low");

  private final String text;

  CallOutcome(String text) {
    this.text = text;
  }

  /** The text that processes compare with. */
  public String text() {
    return text;
  }

  /**
   * Returns the outcome of a call that has ended.
   *
   * @throws IllegalArgumentException if its status does not end a call
   */
  static CallOutcome of(Execution call) {
    return switch (call.status()) {
      case COMPLETED -> CompletedCallOutcome.outcome(call);
      case NO_ANSWER -> call.voicemail() ? VOICEMAIL : NO_ANSWER;
      case BUSY -> BUSY;
      case FAILED, ERROR -> FAILED;
      case CANCELED -> CANCELED;
      case STOPPED -> STOPPED;
      case BALANCE_LOW -> BALANCE_LOW;
      default -> throw new IllegalArgumentException("no outcome yet: " + call.status().wire());
    };
  }
}
