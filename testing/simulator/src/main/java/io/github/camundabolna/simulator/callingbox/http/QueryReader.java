package io.github.camundabolna.simulator.callingbox.http;

import io.github.camundabolna.simulator.server.ApiRequest;
import java.util.List;
import java.util.Optional;

/** Reads and checks query parameters. */
record QueryReader(ApiRequest request) {

  Optional<String> text(String name) {
    return request.query(name);
  }

  Optional<String> oneOf(String name, List<String> allowed) {
    Optional<String> value = request.query(name);
    if (value.isPresent() && !allowed.contains(value.get())) {
      throw CallingBoxErrors.rejection(
          400, "%s: value is not one of %s".formatted(name, String.join(", ", allowed)));
    }
    return value;
  }

  /** Returns a number of rows. */
  int count(String name, int defaultValue, int most) {
    try {
      int count = request.query(name).map(Integer::valueOf).orElse(defaultValue);
      if (count >= 1 && count <= most) {
        return count;
      }
    } catch (NumberFormatException e) {
      throw CallingBoxErrors.rejection(400, name + ": value is not a whole number");
    }
    throw CallingBoxErrors.rejection(400, "%s: value is not from 1 to %d".formatted(name, most));
  }
}
