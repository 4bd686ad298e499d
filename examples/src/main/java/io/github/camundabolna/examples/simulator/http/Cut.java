package io.github.camundabolna.examples.simulator.http;

import com.sun.net.httpserver.HttpExchange;

/** Closes the connection without a word. */
record Cut() implements Answer {

  @Override
  public void send(HttpExchange exchange) {
    exchange.close();
  }
}
