package io.github.camundabolna.simulator.http;

import com.sun.net.httpserver.HttpExchange;

/** Closes the connection without a word. */
record DroppedConnection() implements ApiResponse {

  @Override
  public void send(HttpExchange exchange) {
    exchange.close();
  }
}
