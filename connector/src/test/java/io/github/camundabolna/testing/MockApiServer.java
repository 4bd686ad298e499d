package io.github.camundabolna.testing;

import io.github.camundabolna.bolna.client.account.AccountClient;
import io.github.camundabolna.bolna.client.agent.AgentClient;
import io.github.camundabolna.bolna.client.batch.BatchClient;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.disposition.DispositionClient;
import io.github.camundabolna.bolna.client.inbound.InboundClient;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBaseClient;
import io.github.camundabolna.bolna.client.number.NumberClient;
import io.github.camundabolna.bolna.client.provider.ProviderClient;
import io.github.camundabolna.bolna.client.siptrunk.SipTrunkClient;
import io.github.camundabolna.bolna.client.subaccount.SubAccountClient;
import io.github.camundabolna.bolna.client.violation.ViolationClient;
import io.github.camundabolna.bolna.client.voice.VoiceClient;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.http.VendorHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server with queued responses, and clients for it. */
public final class MockApiServer implements AutoCloseable {

  public static final String KEY = "bnsecretkey0123456789";
  public static final String ID = "4d3c2b1a-0000-4000-8000-000000000001";
  public static final String AGENT = "0a1b2c3d-0000-4000-8000-00000000000a";

  public final TestClock clock = TestClock.stopped();
  private final MockWebServer server = new MockWebServer();

  public MockApiServer() {
    server.setServerSocketFactory(new NoDelaySocketFactory());
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public MockApiServer enqueue(MockResponse... answers) {
    for (MockResponse answer : answers) {
      server.enqueue(answer);
    }
    return this;
  }

  public MockApiServer enqueue(int status, String body) {
    return enqueue(TestResponses.json(status, body));
  }

  public BolnaClient client() {
    return client(settings(Duration.ofSeconds(5), 100_000));
  }

  public BolnaClient client(HttpSettings settings) {
    return new BolnaClient(new VendorHttp(settings, clock), new ApiKey(KEY));
  }

  public AgentClient agents() {
    BolnaClient client = client();
    return new AgentClient(client.http(), client.caller());
  }

  public AccountClient accounts() {
    BolnaClient client = client();
    return new AccountClient(client.http(), client.caller());
  }

  public KnowledgeBaseClient knowledgeBases() {
    BolnaClient client = client();
    return new KnowledgeBaseClient(client.http(), client.caller());
  }

  public DispositionClient dispositions() {
    BolnaClient client = client();
    return new DispositionClient(client.http(), client.caller());
  }

  public ProviderClient providers() {
    BolnaClient client = client();
    return new ProviderClient(client.http(), client.caller());
  }

  public VoiceClient voices() {
    BolnaClient client = client();
    return new VoiceClient(client.http(), client.caller());
  }

  public ViolationClient violations() {
    BolnaClient client = client();
    return new ViolationClient(client.http(), client.caller());
  }

  public SubAccountClient subAccounts() {
    BolnaClient client = client();
    return new SubAccountClient(client.http(), client.caller());
  }

  public NumberClient numbers() {
    BolnaClient client = client();
    return new NumberClient(client.http(), client.caller());
  }

  public InboundClient inbound() {
    BolnaClient client = client();
    return new InboundClient(client.http(), client.caller());
  }

  public SipTrunkClient sipTrunks() {
    BolnaClient client = client();
    return new SipTrunkClient(client.http(), client.caller());
  }

  public BatchClient batches() {
    return batches(settings(Duration.ofSeconds(5), 100_000));
  }

  public BatchClient batches(HttpSettings settings) {
    return new BatchClient(new VendorHttp(settings, clock), new ApiKey(KEY));
  }

  public HttpSettings settings(Duration timeout, long maxAnswerBytes) {
    return TestHttpSettings.to(uri(), timeout, maxAnswerBytes);
  }

  public URI uri() {
    return URI.create("http://localhost:" + server.getPort());
  }

  public int port() {
    return server.getPort();
  }

  public int requestCount() {
    return server.getRequestCount();
  }

  public RecordedRequest takeRequest() {
    try {
      return Objects.requireNonNull(server.takeRequest(5, TimeUnit.SECONDS), "no request came");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Stops the server, which is unreachable from then on. */
  @Override
  public void close() {
    server.close();
  }
}
