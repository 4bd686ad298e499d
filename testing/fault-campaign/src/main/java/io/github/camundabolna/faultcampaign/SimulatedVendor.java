package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.simulator.fault.Fault;
import java.net.URI;
import java.time.Duration;

/** A simulated vendor in this JVM. */
interface SimulatedVendor extends AutoCloseable {

  /** Returns the address of the API. */
  URI address();

  /** Sets where the events of one runtime's agent go. */
  void sendWebhooks(int runtime, URI url);

  /** Refuses new connections and closes open ones; calls and webhooks continue. */
  void stopListening();

  void resumeListening();

  /** Delays every response by the given time. */
  void slowDown(Duration by);

  /** Makes a fault affect every request. */
  void activateFault(Fault fault);

  void deactivateFault(Fault fault);

  /** Returns how many calls were accepted, dialed or not. */
  long accepted();

  /** Returns how many calls have ended. */
  long ended();

  SimulatorReport report();

  @Override
  void close();
}
