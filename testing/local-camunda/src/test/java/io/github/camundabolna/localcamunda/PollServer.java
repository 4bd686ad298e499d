package io.github.camundabolna.localcamunda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The server of the {@link PollingTestConnector}: a test publishes a notice for each key. */
final class PollServer implements AutoCloseable {

  private final Map<String, String> notices = new ConcurrentHashMap<>();
  private final Map<String, List<String>> polls = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  PollServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::respond);
    server.setExecutor(threads);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** Publishes a word for the given key. */
  void publish(String key, String word) {
    publish(key, word, 0);
  }

  /** Publishes a word and the size of a document that the connector must create. */
  void publish(String key, String word, int size) {
    notices.put(key, "{\"word\":\"%s\",\"size\":%d}".formatted(word, size));
  }

  /** Returns how often the key has been polled. */
  int pollCount(String key) {
    return polls.getOrDefault(key, List.of()).size();
  }

  /** Returns how many different connectors have polled the key. */
  long pollerCount(String key) {
    return polls.getOrDefault(key, List.of()).stream().distinct().count();
  }

  private void respond(HttpExchange exchange) throws IOException {
    try (exchange) {
      var key = exchange.getRequestURI().getPath().substring(1);
      polls
          .computeIfAbsent(key, any -> new CopyOnWriteArrayList<>())
          .add(exchange.getRequestHeaders().getFirst("Poller"));
      var notice = notices.getOrDefault(key, "").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(notice.length == 0 ? 404 : 200, notice.length);
      exchange.getResponseBody().write(notice);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
