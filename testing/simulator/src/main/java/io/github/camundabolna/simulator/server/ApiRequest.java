package io.github.camundabolna.simulator.server;

import io.github.camundabolna.simulator.fault.Fault;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request with a known route.
 *
 * @param parameters the values of the path template's variables
 * @param contentType empty if not given
 * @param faults the faults that the endpoint itself must carry out
 */
public record ApiRequest(
    Map<String, String> parameters,
    Map<String, String> query,
    String contentType,
    byte[] body,
    Set<Fault> faults) {

  public String parameter(String name) {
    return parameters.get(name);
  }

  public Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
  }
}
