package io.github.camundabolna.simulator.delivery;

/** Sends a delivery once more. */
@FunctionalInterface
public interface Resender {

  /** Sends it on request; returns false if nothing may be sent there now. */
  boolean resend();
}
