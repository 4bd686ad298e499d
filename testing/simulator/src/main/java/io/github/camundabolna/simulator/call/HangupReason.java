package io.github.camundabolna.simulator.call;

/**
 * Who ended a call and why, as the telephone provider and as Bolna put it. Bolna doesn't publish
 * all values of its termination reason, so these follow its style.
 */
enum HangupReason {
  HUNG_UP("Callee", "Call recipient hungup", 4000, "callee_hangup"),
  NO_ANSWER("Carrier", "No answer", 3000, "no_answer"),
  BUSY("Carrier", "Call recipient was busy", 3010, "busy"),
  REJECTED("Callee", "Call recipient rejected", 3020, "callee_rejected"),
  VOICEMAIL("Plivo", "voicemail_detected", 4000, "voicemail_detected"),
  INACTIVE("Plivo", "inactivity_timeout", 4000, "inactivity_timeout"),
  PLATFORM("Plivo", "llm_error", 4000, "llm_error"),
  UNKNOWN("", "", 0, "");

  private final String by;
  private final String reason;
  private final int code;
  private final String terminationReason;

  HangupReason(String by, String reason, int code, String terminationReason) {
    this.by = by;
    this.reason = reason;
    this.code = code;
    this.terminationReason = terminationReason;
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

  String terminationReason() {
    return terminationReason;
  }
}
