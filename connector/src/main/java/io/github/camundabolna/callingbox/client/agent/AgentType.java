package io.github.camundabolna.callingbox.client.agent;

/** Whether an agent calls or is called. Never changes after the agent's creation. */
public enum AgentType {
  INBOUND("inbound"),
  OUTBOUND("outbound");

  private final String wire;

  AgentType(String wire) {
    this.wire = wire;
  }

  /** Returns the spelling that CallingBox documents. */
  public String wire() {
    return wire;
  }
}
