package io.github.camundabolna.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Records webhooks and acknowledges them, unless a test says otherwise. */
public final class WebhookReceiver implements AutoCloseable {
  private final ObjectMapper json = new ObjectMapper();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<ReceivedWebhook> received = new CopyOnWriteArrayList<>();
  private final List<JsonNode> bodies = new CopyOnWriteArrayList<>();
  private final List<String> secrets = new CopyOnWriteArrayList<>();
  private final List<String> queries = new CopyOnWriteArrayList<>();
  private final ConcurrentLinkedQueue<Integer> rejections = new ConcurrentLinkedQueue<>();
  private volatile int usualStatus = 200;
  private volatile String response = "";

  public WebhookReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 100);
    server.setExecutor(threads);
    server.createContext("/hook", this::receive);
    server.start();
  }

  public URI url() {
    return URI.create("http://localhost:%d/hook".formatted(server.getAddress().getPort()));
  }

  /** Answers the next webhook with the given status. */
  public void rejectNext(int status) {
    rejections.add(status);
  }

  /** Answers all webhooks with the given status, unless {@link #rejectNext} says otherwise. */
  public void answerWith(int status) {
    usualStatus = status;
  }

  /** Answers all webhooks with the given body. */
  public void answerWith(String body) {
    response = body;
  }

  /** Returns all webhooks as they were sent. */
  public List<ReceivedWebhook> received() {
    return received;
  }

  public List<JsonNode> bodies() {
    return bodies;
  }

  public List<JsonNode> bodiesOf(String executionId) {
    return bodies.stream().filter(body -> body.get("id").asText().equals(executionId)).toList();
  }

  public List<String> statusesOf(String executionId) {
    return bodiesOf(executionId).stream().map(body -> body.get("status").asText()).toList();
  }

  public List<String> secrets() {
    return secrets;
  }

  public List<String> queries() {
    return queries;
  }

  private void receive(HttpExchange exchange) throws IOException {
    ReceivedWebhook webhook = ReceivedWebhook.read(exchange);
    JsonNode body = json.readTree(webhook.body());
    Integer rejection = rejections.poll();
    secrets.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Secret")));
    queries.add(String.valueOf(exchange.getRequestURI().getQuery()));
    received.add(webhook);
    bodies.add(body);
    byte[] answer = response.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(
        rejection == null ? usualStatus : rejection, answer.length == 0 ? -1 : answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
