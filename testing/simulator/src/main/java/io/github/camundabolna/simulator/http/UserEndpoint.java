package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.call.PhoneLines;

/** Serves the account: its wallet and how many of its lines are in use. */
final class UserEndpoint {
  static final String ID = "5b0c1a52-6a7e-4a57-9d0e-0f5d2f1c7a11";

  private final PhoneLines lines;

  UserEndpoint(PhoneLines lines) {
    this.lines = lines;
  }

  /** Handles GET /user/me. */
  ApiResponse me(ApiRequest request) {
    ObjectNode user = JsonNodeFactory.instance.objectNode();
    user.put("id", ID);
    user.put("name", "Simulated account").put("email", "account@example.com");
    user.put("wallet", 9930.01);
    user.putObject("concurrency").put("max", lines.max()).put("current", lines.current());
    return PlainResponse.ok(user);
  }
}
