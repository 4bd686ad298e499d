package io.github.camundabolna.examples.simulator.call;

/** Who ended a call and why, in the words of the telephone provider. */
enum Hangup {
  HUNG_UP("Callee", "Call recipient hungup", 4000),
  NOBODY("Carrier", "No answer", 3000),
  BUSY("Carrier", "Call recipient was busy", 3010),
  REJECTED("Callee", "Call recipient rejected", 3020),
  UNKNOWN("", "", 0);

  private final String by;
  private final String reason;
  private final int code;

  Hangup(String by, String reason, int code) {
    this.by = by;
    this.reason = reason;
    this.code = code;
  }

  String by() {
    return by;
  }

  String reason() {
    return reason;
  }

  int code() {
    return code;
  }
}
