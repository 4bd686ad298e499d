package io.github.camundabolna.simulator.server;

import io.github.camundabolna.simulator.fault.ActiveFault;
import io.github.camundabolna.simulator.fault.Fault;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What a test can do to the API of any vendor: plan answers and faults, and take it away. */
public interface VendorSimulator extends AutoCloseable {

  VendorApi api();

  /** Returns the address of the API, without a trailing slash. */
  default URI baseUri() {
    return api().baseUri();
  }

  /** Returns the address of the page, which works in a browser of this machine. */
  default URI pageUri() {
    return baseUri().resolve("/");
  }

  /**
   * Plans a fault for the next request to one endpoint, such as {@code POST /batches}, whatever the
   * probabilities are; a fault that makes no sense there has no effect.
   */
  default void planFault(String endpoint, Fault fault) {
    api().requestFaults().plan(endpoint, fault);
  }

  /** Makes a fault affect every request or webhook until {@link #deactivateFaults()}. */
  default void activateFault(Fault fault) {
    activateFault(ActiveFault.EVERYWHERE, fault);
  }

  /**
   * Makes a fault affect every request to one endpoint, such as {@code POST /call}.
   *
   * @throws IllegalArgumentException if the fault affects webhooks, which have no endpoint
   */
  default void activateFault(String endpoint, Fault fault) {
    api().activeFaults().activate(ActiveFault.always(endpoint, fault));
  }

  /** Delays every request by the given time, until {@link #deactivateFaults()}. */
  default void slowDown(Duration by) {
    api()
        .activeFaults()
        .activate(new ActiveFault(ActiveFault.EVERYWHERE, Fault.SLOW, 1, Optional.of(by)));
  }

  /** Makes one fault strike everywhere as often as the settings say, which is never by default. */
  default void deactivateFault(Fault fault) {
    api().activeFaults().restore(fault);
  }

  /** Activates only the faults of the settings; requests that already hang stay unanswered. */
  default void deactivateFaults() {
    api().activeFaults().restoreAll();
  }

  /** Plans the response to the next request to any endpoint. */
  default void planResponse(int status, String body, Map<String, String> headers) {
    api().planned().add(status, body, headers);
  }

  /** Plans the response to the next request to one endpoint, such as {@code POST /call}. */
  default void planResponse(String endpoint, int status, String body, Map<String, String> headers) {
    api().planned().add(endpoint, status, body, headers);
  }

  /** Refuses new connections and closes open ones; calls and webhooks continue. */
  default void stopListening() {
    api().stopListening();
  }

  /**
   * Ends {@link #stopListening()}.
   *
   * @throws UncheckedIOException if another program uses the port now
   */
  default void resumeListening() {
    api().resumeListening();
  }

  @Override
  void close();
}
