package io.github.camundabolna.client;

import io.github.camundabolna.testing.Reply;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server that answers what a test tells it to, and a client that asks it. */
final class WireServer implements AutoCloseable {

  static final String KEY = "bnsecretkey0123456789";
  static final String ID = "4d3c2b1a-0000-4000-8000-000000000001";
  static final String AGENT = "0a1b2c3d-0000-4000-8000-00000000000a";

  final TestClock clock = TestClock.standing();
  private final MockWebServer server = new MockWebServer();

  WireServer() {
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WireServer answering(MockResponse... answers) {
    for (MockResponse answer : answers) {
      server.enqueue(answer);
    }
    return this;
  }

  WireServer answering(int status, String body) {
    return answering(Reply.json(status, body));
  }

  BolnaClient client() {
    return client(settings(Duration.ofSeconds(5), 100_000));
  }

  BolnaClient client(HttpSettings settings) {
    return new BolnaClient(new BolnaHttp(settings, clock), new ApiKey(KEY));
  }

  AgentClient agents() {
    BolnaClient client = client();
    return new AgentClient(client.http(), client.caller());
  }

  BatchClient batches() {
    return batches(settings(Duration.ofSeconds(5), 100_000));
  }

  BatchClient batches(HttpSettings settings) {
    return new BatchClient(new BolnaHttp(settings, clock), new ApiKey(KEY));
  }

  HttpSettings settings(Duration timeout, long maxAnswerBytes) {
    return TestHttp.to(uri(), timeout, maxAnswerBytes);
  }

  URI uri() {
    return URI.create("http://localhost:" + server.getPort());
  }

  int port() {
    return server.getPort();
  }

  int requestCount() {
    return server.getRequestCount();
  }

  RecordedRequest taken() {
    try {
      return Objects.requireNonNull(server.takeRequest(5, TimeUnit.SECONDS), "no request came");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** No longer reachable from then on. */
  @Override
  public void close() {
    server.close();
  }
}
