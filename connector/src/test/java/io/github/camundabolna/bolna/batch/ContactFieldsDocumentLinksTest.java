package io.github.camundabolna.bolna.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.testing.TestJob;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A document that is a link: anybody may have written what it leads to. */
class ContactFieldsDocumentLinksTest {

  private static final byte[] HEADER = "contact_number,name\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] ROWS =
      ("+919876543210,Asha" + " ".repeat(80) + "\n").repeat(200).getBytes(StandardCharsets.UTF_8);

  @AutoClose private final BatchConnectorFixture runtime = new BatchConnectorFixture();

  private final AtomicLong sent = new AtomicLong();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/small", exchange -> send(exchange, 1));
    server.createContext("/large", exchange -> send(exchange, 10_000));
    server.createContext(
        "/busy",
        exchange -> {
          exchange.sendResponseHeaders(503, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void send(HttpExchange exchange, int times) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(HEADER);
      for (int i = 0; i < times; i++) {
        body.write(ROWS);
        sent.addAndGet(ROWS.length);
      }
    }
  }

  @Test
  void fileBehindALinkBecomesABatch() {
    assertThat(runtime.create(job("/small")).contacts()).isEqualTo(1);
  }

  /** 190 MB are offered. */
  @Test
  @Tag("slow")
  void largeFileIsReadNoFurtherThanItsLimit() {
    assertThat(runtime.inputErrorOf(job("/large")))
        .isEqualTo("the CSV file must not be larger than 20 MB. Create several batches");
    assertThat(sent.get()).isLessThan(50_000_000);
  }

  @Test
  void linkThatLeadsNowhereIsNamedWithoutItsQuery() {
    assertThat(runtime.inputErrorOf(job("/gone?signature=tell-nobody")))
        .startsWith("contacts.document can't be read from")
        .doesNotContain("tell-nobody");
  }

  @Test
  void linkThatCannotBeReadNowMakesTheJobComeBack() {
    ConnectorException failure = runtime.failureOf(job("/busy"));

    assertThat(failure).isInstanceOf(ConnectorRetryException.class);
    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(failure).hasMessageStartingWith("contacts.document can't be read now: ");
  }

  private TestJob job(String path) {
    String link = "http://127.0.0.1:" + server.getAddress().getPort() + path;
    return runtime
        .freshCreate()
        .field(
            "contacts",
            """
            {'from': 'document', 'document': [
              {'camunda.document.type': 'external', 'url': '%s', 'name': 'people.csv'}]}\
            """
                .formatted(link));
  }
}
