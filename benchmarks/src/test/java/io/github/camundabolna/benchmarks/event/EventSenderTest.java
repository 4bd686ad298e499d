package io.github.camundabolna.benchmarks.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventSenderTest {

  private static final int NO_ANSWER = 0;
  private static final byte[] EVENT = "{}".getBytes(StandardCharsets.UTF_8);

  private final AtomicInteger requests = new AtomicInteger();
  private final HttpClient http = EventSender.newHttp();
  private HttpServer server;

  @AfterEach
  void close() {
    http.close();
    server.stop(0);
  }

  @Test
  void eventThatTheReceiverCannotTakeIsSentAgain() throws IOException {
    sender(List.of(504, 503, 200)).send(EVENT).join();

    assertThat(requests).hasValue(3);
  }

  @Test
  void eventWhoseConnectionBreaksIsSentAgain() throws IOException {
    sender(List.of(NO_ANSWER, 200)).send(EVENT).join();

    assertThat(requests).hasValue(2);
  }

  @Test
  void receiverThatNeverTakesAnEventFailsTheMeasurement() throws IOException {
    EventSender sender = sender(List.of(504, 504, 504, 200));

    assertThatThrownBy(() -> sender.send(EVENT).join()).hasMessageContaining("answered 504");
  }

  @Test
  void eventThatTheReceiverRejectsIsNotSentAgain() throws IOException {
    EventSender sender = sender(List.of(401, 200));

    assertThatThrownBy(() -> sender.send(EVENT).join()).hasMessageContaining("answered 401");
    assertThat(requests).hasValue(1);
  }

  private EventSender sender(List<Integer> statuses) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          int status = statuses.get(requests.getAndIncrement());
          if (status != NO_ANSWER) {
            exchange.sendResponseHeaders(status, -1);
          }
          exchange.close();
        });
    server.start();
    URI address = URI.create("http://localhost:" + server.getAddress().getPort());
    return new EventSender(http, address, "secret");
  }
}
