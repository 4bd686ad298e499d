package io.github.camundabolna.localcamunda.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The REST interface bounds requests that could go on or grow forever. */
class JsonHandlerTest {

  private final HttpClient http = HttpClient.newHttpClient();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/search", new JsonHandler(new SearchEndpoint(search -> rows())));
    server.createContext("/documents", new JsonHandler(new DocumentsEndpoint("/documents", 10)));
    server.createContext(
        "/broken",
        new JsonHandler(
            request -> {
              throw new IllegalStateException("broken");
            }));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    http.shutdownNow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"page\":{\"after\":\"WzFd\"}} | page.after is 'WzFd'",
        "{\"page\":{\"before\":\"2\"}} | 'before' is not known",
      })
  void cursorThatIsNotUnderstoodDoesNotLeadBackToTheFirstPage(String search, String sentence)
      throws Exception {
    HttpResponse<String> answer = post("/search", "application/json", search);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(sentence);
  }

  @Test
  void pagesByOffsetComeToAnEnd() throws Exception {
    assertThat(post("/search", "application/json", "{\"page\":{\"from\":2}}").body())
        .contains("\"key\":3")
        .doesNotContain("\"key\":2");
    assertThat(post("/search", "application/json", "{\"page\":{\"from\":3}}").body())
        .contains("\"items\":[]");
  }

  @Test
  void documentsDoNotGrowWithoutLimit() throws Exception {
    assertThat(store("{}", "12345678").statusCode()).isEqualTo(201);

    HttpResponse<String> answer = store("{}", "12345678");

    assertThat(answer.statusCode()).isEqualTo(507);
    assertThat(answer.body()).contains("at most 10 bytes of documents");
  }

  @Test
  void metadataThatIsNoObjectIsRefused() throws Exception {
    assertThat(store("[]", "1").statusCode()).isEqualTo(400);
  }

  @Test
  void failureIsAnAnswerToo() throws Exception {
    assertThat(post("/broken", "application/json", "{}").statusCode()).isEqualTo(500);
  }

  private static Stream<SearchHit> rows() {
    return LongStream.of(1, 2, 3)
        .mapToObj(key -> new SearchHit(key, JsonNodeFactory.instance.objectNode().put("key", key)));
  }

  private HttpResponse<String> store(String metadata, String content) throws Exception {
    String body =
        "--x\r\nContent-Disposition: form-data; name=\"metadata\"\r\n\r\n%s\r\n".formatted(metadata)
            + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n%s\r\n--x--"
                .formatted(content);
    return post("/documents", "multipart/form-data; boundary=x", body);
  }

  private HttpResponse<String> post(String path, String type, String body) throws Exception {
    URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + path);
    return http.send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
