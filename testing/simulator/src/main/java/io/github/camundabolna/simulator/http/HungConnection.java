package io.github.camundabolna.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.time.Duration;

/** Keeps the connection open and says nothing, for longer than anybody waits. */
record HungConnection(RequestDelay pause) implements ApiResponse {
  private static final Duration LONG = Duration.ofMinutes(10);

  @Override
  public void send(HttpExchange exchange) {
    pause.hold(LONG);
    exchange.close();
  }
}
