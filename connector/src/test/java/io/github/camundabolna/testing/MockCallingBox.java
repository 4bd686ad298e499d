package io.github.camundabolna.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.callingbox.client.agent.CallingBoxAgentClient;
import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.callingbox.client.delivery.DeliveryClient;
import io.github.camundabolna.callingbox.client.endpoint.EndpointClient;
import io.github.camundabolna.callingbox.client.number.CallingBoxNumberClient;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.Deadline;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.VendorHttp;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A CallingBox with queued responses, and clients for it. */
public final class MockCallingBox implements AutoCloseable {

  private final MockApiServer server = new MockApiServer();

  private final VendorHttp http =
      new VendorHttp(
          TestHttpSettings.to(CallingBox.VENDOR, server.uri(), Duration.ofSeconds(5)),
          server.clock);

  private final RequestContext caller =
      new RequestContext(new ApiKey(MockApiServer.KEY), Deadline.NEVER);

  /** Enqueues a response with a body in which single quotes will do. */
  public MockCallingBox enqueue(int status, String body) {
    return enqueue(TestResponses.json(status, body.replace('\'', '"')));
  }

  public MockCallingBox enqueue(MockResponse response) {
    server.enqueue(response);
    return this;
  }

  public CallingBoxCallClient calls() {
    return new CallingBoxCallClient(http, caller);
  }

  public CallingBoxAgentClient agents() {
    return new CallingBoxAgentClient(http, caller);
  }

  public CallingBoxNumberClient numbers() {
    return new CallingBoxNumberClient(http, caller);
  }

  public EndpointClient endpoints() {
    return new EndpointClient(http, caller);
  }

  public DeliveryClient deliveries() {
    return new DeliveryClient(http, caller);
  }

  public int requestCount() {
    return server.requestCount();
  }

  /** Asserts first line and all headers of the next request, and that it has no body. */
  public void assertSent(String line) {
    assertThat(take(line).getBodySize()).isZero();
  }

  /** Asserts first line, all headers, and body of the next request. */
  public void assertSent(String line, String body) {
    assertThat(TestJson.of(take(line).getBody().utf8())).isEqualTo(TestJson.of(body));
  }

  private RecordedRequest take(String line) {
    RecordedRequest request = server.takeRequest();
    assertThat(request.getRequestLine()).isEqualTo(line + " HTTP/1.1");
    RecordedRequestAssertions.assertHeaders(request);
    return request;
  }

  /** Stops the server, which is unreachable from then on. */
  @Override
  public void close() {
    server.close();
  }
}
