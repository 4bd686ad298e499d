package io.github.camundabolna.simulator.http;

import com.sun.net.httpserver.Headers;

/** Checks the API key. */
final class Authentication {
  private static final String SCHEME = "Bearer ";
  private final String apiKey;

  Authentication(String apiKey) {
    this.apiKey = apiKey;
  }

  void check(Headers headers) {
    String authorization = headers.getFirst("Authorization");
    if (authorization == null || !authorization.startsWith(SCHEME)) {
      throw ApiException.unauthenticated();
    }
    if (!authorization.substring(SCHEME.length()).equals(apiKey)) {
      throw ApiException.invalidKey();
    }
  }
}
