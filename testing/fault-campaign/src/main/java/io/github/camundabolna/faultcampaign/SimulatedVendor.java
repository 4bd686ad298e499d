package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.simulator.server.VendorSimulator;
import java.net.URI;

/** A simulated vendor in this JVM, and what the campaign needs to know about it. */
sealed interface SimulatedVendor permits SimulatedBolna, SimulatedCallingBox {

  VendorSimulator simulator();

  /** Sets where the events of one runtime's agent go. */
  void sendWebhooks(int runtime, URI url);

  /** Returns how many calls were accepted, dialed or not. */
  long accepted();

  /** Returns how many calls have ended. */
  long ended();

  SimulatorReport report();
}
