package io.github.camundabolna.simulator.server;

import io.github.camundabolna.simulator.fault.ActiveFaults;
import io.github.camundabolna.simulator.fault.RequestFaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Serves a vendor's API from its construction until it is closed. */
public final class VendorApi implements AutoCloseable {
  private final PlannedResponses planned = new PlannedResponses();
  private final ActiveFaults activeFaults;
  private final RequestDelay delay = new RequestDelay();
  private final RequestFaults requestFaults;
  private final ApiServer server;

  public VendorApi(ApiParts parts) throws IOException {
    activeFaults = parts.activeFaults();
    requestFaults = new RequestFaults(activeFaults);
    server =
        new ApiServer(
            parts.address(),
            new RequestDispatcher(parts, planned, requestFaults, delay),
            new PageHandler(new PageAccess(parts.keyCheck()), pageRoutes(parts)));
  }

  private static List<Route> pageRoutes(ApiParts parts) {
    return Stream.concat(parts.pageRoutes().stream(), FaultRoutes.of(parts)).toList();
  }

  URI baseUri() {
    return server.baseUri();
  }

  PlannedResponses planned() {
    return planned;
  }

  RequestFaults requestFaults() {
    return requestFaults;
  }

  ActiveFaults activeFaults() {
    return activeFaults;
  }

  void stopListening() {
    server.stopListening();
  }

  void resumeListening() {
    try {
      server.resumeListening();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    delay.end();
    server.close();
  }
}
