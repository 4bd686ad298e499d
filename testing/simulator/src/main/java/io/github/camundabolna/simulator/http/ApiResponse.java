package io.github.camundabolna.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** What a caller gets to see: mostly a reply, sometimes less. */
sealed interface ApiResponse
    permits PlainResponse, ExecutionArrayResponse, DroppedConnection, HungConnection {
  void send(HttpExchange exchange) throws IOException;
}
