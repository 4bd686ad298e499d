package io.github.camundabolna.bolna.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestResponses;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GetRecordingTest extends RecordingFixture {

  @Test
  void recordingBecomesADocument() {
    call(LINK).bolna.withRecording(audio("audio/mpeg", AUDIO));

    GetRecording.Result result = run(job());

    assertThat(result.status()).isEqualTo("available");
    assertThat(result.recording().asByteArray()).isEqualTo(AUDIO);
    assertThat(result.recording().metadata().getFileName()).isEqualTo("recording-" + ID + ".mp3");
    assertThat(result.recording().metadata().getContentType()).isEqualTo("audio/mpeg");
    assertThat(result.contentType()).isEqualTo("audio/mpeg");
    assertThat(result.sizeBytes()).isEqualTo(AUDIO.length);
    assertThat(result.durationSeconds()).isEqualByComparingTo(new BigDecimal("41"));
    assertThat(runtime.bolna.requests())
        .extracting(RecordedRequest::getRequestLine)
        .containsExactly(
            "GET /executions/" + ID + " HTTP/1.1", "GET /recordings/call/" + ID + " HTTP/1.1");
  }

  @Test
  void recordingOfACallWithNothingButALinkBecomesADocument() {
    runtime.bolna.failReading(
        TestResponses.json(
            200,
            "{\"id\":\"%s\",\"status\":\"completed\",\"telephony_data\":{\"recording_url\":\"%s\"}}"
                .formatted(ID, LINK)));
    runtime.bolna.withRecording(audio("audio/x-wav", AUDIO));

    GetRecording.Result result = run(job());

    assertThat(result.status()).isEqualTo("available");
    assertThat(result.recording().metadata().getFileName()).endsWith(".wav");
    assertThat(result.durationSeconds()).isNull();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void recordingIsReadNoFurtherThanItsLimit(boolean chunked) {
    Set<String> before = savedFiles();
    MockResponse.Builder large = audio("audio/mpeg", AUDIO).newBuilder();
    Buffer body = new Buffer().write(new byte[1_000_001]);
    call(LINK)
        .bolna
        .withRecording((chunked ? large.chunkedBody(body, 8192) : large.body(body)).build());

    ConnectorException failure = runtime.failureOf(job().field("maxMegabytes", "1"));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_INVALID_INPUT");
    assertThat(failure)
        .hasMessage(
            "maxMegabytes must be large enough for the recording of call %s, and at most 100, but was 1"
                .formatted(ID));
    assertThat(savedFiles()).isEqualTo(before);
  }

  @Test
  void recordingOfJustTheLimitIsStored() {
    Buffer body = new Buffer().write(new byte[1_000_000]);
    call(LINK).bolna.withRecording(audio("audio/mpeg", AUDIO).newBuilder().body(body).build());

    assertThat(run(job().field("maxMegabytes", "1")).sizeBytes()).isEqualTo(1_000_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "'many'"})
  void limitIsAWholeNumberOfMegabytes(String limit) {
    assertThat(runtime.inputErrorOf(job().field("maxMegabytes", limit))).contains("maxMegabytes");
  }

  @ParameterizedTest
  @CsvSource({
    "in-progress, 0, 0, pending",
    "call-disconnected, 12, 0, pending",
    "completed, 12, 14, pending",
    "completed, 12, 16, none",
    "completed, 0, 0, none",
    "no-answer, 0, 0, none",
    "busy, 0, 0, none"
  })
  void callWithoutARecordingSaysWhetherItMayStillCome(
      String status, int seconds, int minutesAgo, String expected) {
    runtime.bolna.failReading(TestResponses.json(200, execution("null", status, seconds)));
    runtime.clock.advance(Duration.ofMinutes(minutesAgo));

    GetRecording.Result result = run(job());

    assertThat(result.status()).isEqualTo(expected);
    assertThat(result.recording()).isNull();
    assertThat(result.contentType()).isNull();
    assertThat(result.sizeBytes()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503, 301})
  void downloadThatFailsIsRetried(int status) {
    call(LINK).bolna.withRecording(TestResponses.json(status, "{}"));

    assertThat(runtime.failureOf(job()).getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
  }

  @Test
  void recordingThatBreaksOffIsNotStored() {
    Set<String> before = savedFiles();
    MockResponse.Builder cut = audio("audio/mpeg", AUDIO).newBuilder();
    Buffer body = new Buffer().write(new byte[500_000]);
    call(LINK)
        .bolna
        .withRecording(cut.body(body).onResponseBody(new SocketEffect.CloseSocket()).build());

    assertThat(runtime.failureOf(job()).getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");

    assertThat(savedFiles()).isEqualTo(before);
  }

  @Test
  void jobIsRetriedIfNoDocumentCanBeStored() {
    Set<String> before = savedFiles();
    call(LINK).bolna.withRecording(audio("audio/mpeg", AUDIO));
    TestJob job = job();
    job.documents().outOfOrder();

    ConnectorException failure = runtime.failureOf(job);

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(failure).hasMessageContaining("could not be stored as a document");
    assertThat(savedFiles()).isEqualTo(before);
  }
}
