package io.github.camundabolna.simulator.callingbox.http;

import com.sun.net.httpserver.Headers;
import io.github.camundabolna.simulator.server.KeyCheck;

/** The API key; a missing one is answered as a wrong one. */
record BearerKey(String apiKey) implements KeyCheck {

  @Override
  public void check(Headers headers) {
    if (!("Bearer " + apiKey).equals(headers.getFirst("Authorization"))) {
      throw CallingBoxErrors.rejection(401, "Invalid or missing API key");
    }
  }
}
