package io.github.camundabolna.localcamunda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The server of the {@link PostTestConnector}: a test answers each request or lets it hang. */
final class ManualResponseServer implements AutoCloseable {

  private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  ManualResponseServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> calls.add(Call.from(exchange)));
    server.setExecutor(threads);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  Call next() throws InterruptedException {
    var call = calls.poll(60, TimeUnit.SECONDS);
    if (call == null) {
      throw new AssertionError("nobody called within 60 s");
    }
    return call;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** One attempt at a job, held until it is answered. */
  record Call(String elementInstanceKey, String word, String variables, HttpExchange exchange) {

    static Call from(HttpExchange exchange) throws IOException {
      return new Call(
          exchange.getRequestHeaders().getFirst("Element-Instance-Key"),
          exchange.getRequestHeaders().getFirst("Word"),
          new String(exchange.getRequestBody().readAllBytes()),
          exchange);
    }

    void answer(int status, String body) throws IOException {
      exchange.sendResponseHeaders(status, body.length());
      exchange.getResponseBody().write(body.getBytes());
      exchange.close();
    }
  }
}
