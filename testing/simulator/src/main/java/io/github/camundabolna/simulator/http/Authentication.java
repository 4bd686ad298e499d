package io.github.camundabolna.simulator.http;

import com.sun.net.httpserver.Headers;
import io.github.camundabolna.simulator.server.KeyCheck;

/** Checks the API key. */
final class Authentication implements KeyCheck {
  private static final String SCHEME = "Bearer ";
  private final String apiKey;

  Authentication(String apiKey) {
    this.apiKey = apiKey;
  }

  @Override
  public void check(Headers headers) {
    String authorization = headers.getFirst("Authorization");
    if (authorization == null || !authorization.startsWith(SCHEME)) {
      throw Rejections.unauthenticated();
    }
    if (!authorization.substring(SCHEME.length()).equals(apiKey)) {
      throw Rejections.invalidKey();
    }
  }
}
