package io.github.camundabolna.simulator.server;

import com.sun.net.httpserver.Headers;

/** Checks the API key of a request. */
@FunctionalInterface
public interface KeyCheck {

  /** Throws {@link ApiException} unless the headers have the key. */
  void check(Headers headers);
}
