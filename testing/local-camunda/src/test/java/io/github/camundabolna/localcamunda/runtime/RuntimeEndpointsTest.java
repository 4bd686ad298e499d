package io.github.camundabolna.localcamunda.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of inbound connectors, as the runtimes of each line write it. */
class RuntimeEndpointsTest {

  private HttpServer runtime;
  private String data;

  @BeforeEach
  void start() throws IOException {
    runtime = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    runtime.createContext(
        "/inbound",
        exchange -> {
          byte[] list = "[{\"activationTimestamp\":1,\"data\":%s}]".formatted(data).getBytes(UTF_8);
          exchange.sendResponseHeaders(200, list.length);
          exchange.getResponseBody().write(list);
          exchange.close();
        });
    runtime.createContext(
        "/actuator/metrics/jvm.threads.live",
        exchange -> {
          byte[] metric = "{\"measurements\":[{\"value\":42.0}]}".getBytes(UTF_8);
          exchange.sendResponseHeaders(200, metric.length);
          exchange.getResponseBody().write(metric);
          exchange.close();
        });
    runtime.start();
  }

  @AfterEach
  void stop() {
    runtime.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"path\":\"calls\"}",
        "{\"inbound.context\":\"calls\"}",
        "{\"inbound.context\":\"default/<default>/calls\"}"
      })
  void webhookIsFoundByItsPathOnEveryLine(String written) {
    data = written;

    assertThatCode(() -> await("calls")).doesNotThrowAnyException();
  }

  @Test
  void webhookOfAnotherPathIsNotTakenForIt() {
    data = "{\"inbound.context\":\"other-calls\"}";

    assertThatThrownBy(() -> await("calls")).hasMessageContaining("'calls'");
  }

  @Test
  void metricHasItsFirstMeasurement() {
    assertThat(endpoints().metric("jvm.threads.live")).isEqualTo(42);
  }

  @Test
  void missingMetricIsNamed() {
    assertThatThrownBy(() -> endpoints().metric("jvm.no-such-thing"))
        .hasMessageContaining("jvm.no-such-thing");
  }

  private void await(String path) {
    endpoints().awaitWebhook(path, Duration.ofMillis(300));
  }

  private RuntimeEndpoints endpoints() {
    return RuntimeEndpoints.onPort(runtime.getAddress().getPort());
  }
}
