package io.github.camundabolna.callingbox.client;

/** What a call does when voicemail answers. */
public enum VoicemailAction {
  HANGUP("hangup"),
  LEAVE_MESSAGE("leave_message");

  private final String wire;

  VoicemailAction(String wire) {
    this.wire = wire;
  }

  /** Returns the spelling that CallingBox documents. */
  public String wire() {
    return wire;
  }
}
