package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestResponses;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedFileDownloadTest {

  @AutoClose private final MockApiServer server = new MockApiServer();

  @Test
  void fileIsSavedWithItsType() throws IOException {
    server.enqueue(TestResponses.text(200, "hello"));
    try (LinkedFile file = download("/x").open();
        SpoolFile saved = file.save(5)) {
      assertThat(saved.start(5)).asString().isEqualTo("hello");
      assertThat(file.contentType()).contains("text/plain");
    }
  }

  @Test
  void fileBeyondTheLimitIsNotSaved() throws IOException {
    server.enqueue(TestResponses.text(200, "hello"));

    try (LinkedFile file = download("/x").open()) {
      assertThatThrownBy(() -> file.save(4)).isInstanceOf(FileTooLargeException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirectIsFollowed(int status) throws IOException {
    server.enqueue(
        TestResponses.withHeader(status, "Location", "/y?z=1"), TestResponses.text(200, "hello"));

    try (LinkedFile file = download("/x").open()) {
      assertThat(file.readAllBytes()).asString().isEqualTo("hello");
    }
    assertThat(server.takeRequest().getRequestLine()).isEqualTo("GET /x HTTP/1.1");
    assertThat(server.takeRequest().getRequestLine()).isEqualTo("GET /y?z=1 HTTP/1.1");
  }

  /** A file that is fetched with encryption must not arrive without. */
  @Test
  void redirectToAnotherSchemeIsNotFollowed() {
    server.enqueue(TestResponses.withHeader(302, "Location", "https://example.com/x"));

    assertThatThrownBy(() -> download("/x").open())
        .isInstanceOf(IOException.class)
        .hasMessage("the server answered with 302");
  }

  @Test
  void missingFileIsToldFromOneThatCannotBeReadNow() {
    for (int status : new int[] {400, 401, 403, 404, 410}) {
      server.enqueue(status, "{}");
      assertThatThrownBy(() -> download("/x").open()).isInstanceOf(FileNotFoundException.class);
    }
    for (int status : new int[] {408, 425, 429, 500, 503}) {
      server.enqueue(TestResponses.withHeader(status, "Retry-After", "9"));
      assertThatThrownBy(() -> download("/x").open())
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(FileNotFoundException.class);
    }
  }

  @Test
  void nothingIsSentWhenNoTimeIsLeft() {
    Deadline over = Deadline.in(Duration.ZERO, TestClock.stopped());
    LinkedFileDownload download =
        new LinkedFileDownload(server.uri(), LinkPolicy.ANY, over, name -> null);

    assertThatThrownBy(download::open).isInstanceOf(InterruptedIOException.class);
    assertThat(server.requestCount()).isZero();
  }

  private LinkedFileDownload download(String path) {
    return new LinkedFileDownload(URI.create(server.uri() + path), Map.<String, String>of()::get);
  }
}
