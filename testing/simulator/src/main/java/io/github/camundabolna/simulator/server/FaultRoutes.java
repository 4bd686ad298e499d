package io.github.camundabolna.simulator.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.fault.ActiveFault;
import io.github.camundabolna.simulator.fault.ActiveFaults;
import io.github.camundabolna.simulator.fault.Fault;
import java.time.Duration;
import java.util.stream.Stream;

/** Activates and deactivates faults while the simulator runs. No vendor has such paths. */
final class FaultRoutes {

  private static final String PATH = "/simulator/faults";
  private static final double MILLIS = 1000;

  private final ActiveFaults faults;
  private final ApiParts parts;
  private final FaultReader reader;

  private FaultRoutes(ApiParts parts) {
    this.faults = parts.activeFaults();
    this.parts = parts;
    this.reader = new FaultReader(parts);
  }

  static Stream<Route> of(ApiParts parts) {
    FaultRoutes routes = new FaultRoutes(parts);
    return Stream.of(
        Route.withoutKey("GET", PATH, request -> routes.active()),
        Route.withoutKey("POST", PATH, routes::activate),
        Route.withoutKey("DELETE", PATH, request -> routes.deactivateAll()),
        Route.withoutKey("DELETE", PATH + "/{fault}", routes::deactivate),
        Route.withoutKey("GET", PATH + "/kinds", request -> routes.kinds()));
  }

  private ApiResponse activate(ApiRequest request) {
    faults.activate(reader.read(request.body()));
    return active();
  }

  private ApiResponse deactivateAll() {
    faults.deactivateAll();
    return active();
  }

  private ApiResponse deactivate(ApiRequest request) {
    Fault fault = reader.fault(request.parameter("fault"));
    faults.deactivate(request.query("endpoint").orElse(ActiveFault.EVERYWHERE), fault);
    return active();
  }

  private ApiResponse active() {
    ArrayNode active = parts.json().createArrayNode();
    for (ActiveFault each : faults.active()) {
      ObjectNode node = active.addObject();
      node.put("endpoint", each.endpoint()).put("fault", each.fault().optionName());
      node.put("rate", each.rate());
      each.slowBy().ifPresent(by -> node.put("slowBySeconds", seconds(by)));
      node.put("struck", faults.struckCount(each.fault()));
    }
    return PlainResponse.ok(active);
  }

  /** Returns what can be switched on here, and where. */
  private ApiResponse kinds() {
    ArrayNode kinds = parts.json().createArrayNode();
    for (Fault fault : reader.possible()) {
      ObjectNode kind = kinds.addObject();
      kind.put("fault", fault.optionName()).put("effect", fault.sentence());
      kind.put("scope", fault.affectsWebhooks() ? "webhook" : "request");
      reader.endpoints(fault).forEach(kind.putArray("endpoints")::add);
      if (fault == Fault.SLOW) {
        kind.put("slowBySeconds", seconds(parts.faults().slowBy()));
      }
    }
    return PlainResponse.ok(kinds);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / MILLIS;
  }
}
