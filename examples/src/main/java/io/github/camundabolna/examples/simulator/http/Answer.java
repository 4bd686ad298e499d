package io.github.camundabolna.examples.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** What a caller gets to see: mostly a reply, sometimes less. */
sealed interface Answer permits Reply, ExecutionArray, Cut, Silence {
  void send(HttpExchange exchange) throws IOException;
}
