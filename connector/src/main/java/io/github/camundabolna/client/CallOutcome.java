package io.github.camundabolna.client;

/** How a call ended, as a gateway in a process asks for it. */
public enum CallOutcome {
  /** A person talked with the agent. */
  ANSWERED("answered"),
  /** A mailbox or an answering machine took the call. */
  VOICEMAIL("voicemail"),
  /** Nobody talked: not picked up, or rejected by the person. */
  NO_ANSWER("no-answer"),
  BUSY("busy"),
  /** The call could not be carried out: statuses {@code failed} and {@code error}. */
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
   * The outcome of a call that ended with this status.
   *
   * @param talked whether somebody or something at the other end said a word: {@code completed}
   *     alone does not mean that
   * @throws IllegalArgumentException if the status does not end a call
   */
  static CallOutcome of(CallStatus status, boolean voicemail, boolean talked) {
    return switch (status) {
      case COMPLETED -> voicemail ? VOICEMAIL : talked ? ANSWERED : NO_ANSWER;
      case NO_ANSWER -> NO_ANSWER;
      case BUSY -> BUSY;
      case FAILED, ERROR -> FAILED;
      case CANCELED -> CANCELED;
      case STOPPED -> STOPPED;
      case BALANCE_LOW -> BALANCE_LOW;
      default -> throw new IllegalArgumentException("no outcome yet: " + status.wire());
    };
  }
}
