package io.github.camundabolna.examples.simulator.http;

import com.sun.net.httpserver.Headers;

/** Lets in those who show the API key. */
final class Authentication {
  private static final String SCHEME = "Bearer ";
  private final String apiKey;

  Authentication(String apiKey) {
    this.apiKey = apiKey;
  }

  void check(Headers headers) {
    String authorization = headers.getFirst("Authorization");
    if (authorization == null || !authorization.startsWith(SCHEME)) {
      throw Refusal.unauthenticated();
    }
    if (!authorization.substring(SCHEME.length()).equals(apiKey)) {
      throw Refusal.invalidKey();
    }
  }
}
