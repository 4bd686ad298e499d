package io.github.camundabolna.simulator.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;

/** What a caller receives: a response, part of one, or none. */
public interface ApiResponse {
  void send(HttpExchange exchange) throws IOException;

  /** Closes the connection without a response. */
  record DroppedConnection() implements ApiResponse {

    @Override
    public void send(HttpExchange exchange) {
      exchange.close();
    }
  }

  /** Keeps the connection open without a response, for longer than any client waits. */
  record HungConnection(RequestDelay delay) implements ApiResponse {
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    @Override
    public void send(HttpExchange exchange) {
      delay.await(TIMEOUT);
      exchange.close();
    }
  }
}
