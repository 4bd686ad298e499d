package io.github.camundabolna.testing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/** Responses of the fake APIs. */
public final class TestResponses {

  private TestResponses() {}

  public static MockResponse json(int status, String body) {
    return builder(status, body).build();
  }

  /** As a gateway or load balancer answers whose upstream is gone. */
  public static MockResponse text(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "text/plain")
        .body(body)
        .build();
  }

  public static MockResponse withHeader(int status, String name, String value) {
    return builder(status, "{}").addHeaderLenient(name, value).build();
  }

  /** Reads the request, then closes the connection without a response. */
  public static MockResponse cutAfterReading() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  /** Reads the request, but never responds. */
  public static MockResponse noResponse() {
    return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
  }

  /** Returns the response with a delay. */
  public static MockResponse delayed(MockResponse answer, Duration after) {
    return answer.newBuilder().headersDelay(after.toMillis(), TimeUnit.MILLISECONDS).build();
  }

  private static MockResponse.Builder builder(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json")
        .body(body);
  }
}
