package io.github.camundabolna.bolna.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestResponses;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link comes from outside: it must not reach the network, or get the API key. */
class GetRecordingLinksTest extends RecordingFixture {

  @Test
  void linkAndItsRedirectNeverGetTheApiKey() {
    MockResponse redirect = TestResponses.withHeader(302, "Location", "/recordings/file?sign=1");
    call(LINK).bolna.withRecording(redirect, audio("audio/mpeg", AUDIO));

    assertThat(run(job()).status()).isEqualTo("available");

    assertThat(runtime.bolna.requests()).hasSize(3);
    assertThat(runtime.bolna.requests().get(0).getHeaders().get("Authorization")).isNotNull();
    assertThat(runtime.bolna.requests().subList(1, 3))
        .allSatisfy(each -> assertThat(each.toString()).doesNotContain(TestJob.KEY))
        .allSatisfy(each -> assertThat(each.getHeaders().toString()).doesNotContain(TestJob.KEY));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "http://169.254.169.254/latest/meta-data, doesn't start with https",
        "https://169.254.169.254/latest/meta-data, isn't a public address",
        "https://10.0.0.1/x.mp3, isn't a public address",
        "https://[::1]/x.mp3, isn't a public address",
        "https://[::ffff:127.0.0.1]/x.mp3, isn't a public address",
        "https://2130706433/x.mp3, isn't a public address",
        "https://localhost/x.mp3, isn't a public address",
        "file:///etc/passwd, is not a web address",
        "ftp://example.com/x.mp3, is not a web address",
        "/recordings/x.mp3, is not a web address"
      })
  void linkIntoTheNetworkIsNotFollowed(String link, String reason) {
    call(link);

    ConnectorException failure = runtime.failureOf(job());

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_REJECTED");
    assertThat(failure).hasMessageContaining(reason);
    assertThat(runtime.bolna.requests()).hasSize(1);
  }

  @Test
  void redirectIntoTheNetworkIsNotFollowed() {
    try (MockApiServer inside = new MockApiServer()) {
      MockResponse redirect = TestResponses.withHeader(302, "Location", inside.uri() + "/x.mp3");
      call(LINK).bolna.withRecording(redirect);

      assertThat(runtime.failureOf(job()).getErrorCode()).isEqualTo("BOLNA_REJECTED");

      assertThat(inside.requestCount()).isZero();
    }
  }

  @Test
  void redirectsEnd() {
    MockResponse redirect = TestResponses.withHeader(302, "Location", "/recordings/call/" + ID);
    call(LINK)
        .bolna
        .withRecording(redirect, redirect, redirect, redirect, redirect, redirect, redirect);

    assertThat(runtime.failureOf(job()))
        .hasMessage(
            "The recording of call %s was not stored: the link redirects more than 5 times"
                .formatted(ID));
    assertThat(runtime.bolna.requests()).hasSize(7);
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, text/html",
    "application/json, application/json",
    "application/octet-stream, application/octet-stream"
  })
  void fileThatIsNoAudioIsNotStored(String type, String shown) {
    Set<String> before = savedFiles();
    call(LINK).bolna.withRecording(audio(type, "<html></html>".getBytes(StandardCharsets.UTF_8)));

    ConnectorException failure = runtime.failureOf(job());

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_REJECTED");
    assertThat(failure).hasMessageContaining("the link leads to " + shown + ", which isn't audio");
    assertThat(savedFiles()).isEqualTo(before);
  }

  @Test
  void audioWithoutASpecificTypeIsRecognized() {
    call(LINK).bolna.withRecording(audio("binary/octet-stream", AUDIO));

    assertThat(run(job()).contentType()).isEqualTo("audio/mpeg");
  }

  @Test
  void linkThatLeadsToNothingIsPendingAndThenAFailure() {
    call(LINK);
    assertThat(run(job()).status()).isEqualTo("pending");

    runtime.clock.advance(Duration.ofMinutes(16));
    call(LINK);

    ConnectorException failure = runtime.failureOf(job());
    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_REJECTED");
    assertThat(failure).hasMessageContaining("is gone: its link leads to nothing");
  }
}
