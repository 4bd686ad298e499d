package io.github.camundabolna.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.simulator.SimulatorFixture;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingEndpointsTest {
  private final SimulatorFixture fixture = SimulatorFixture.open();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void linkOfACompletedCallLeadsToAudioWithoutAKey() {
    String id = ended("00", "completed");
    String link = fixture.getJson("/executions/" + id).at("/telephony_data/recording_url").asText();

    HttpResponse<String> redirect = withoutKey(URI.create(link).getPath());

    assertThat(redirect.statusCode()).isEqualTo(302);
    HttpResponse<String> file = withoutKey(redirect.headers().firstValue("Location").orElseThrow());
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).contains("audio/mpeg");
    assertThat(file.body()).startsWith("ID3").hasSize(1024);
  }

  @Test
  void transferHasARecordingOfItsOwn() {
    String id = ended("9917", "completed");

    assertThat(withoutKey("/recordings/call/" + id + "-transfer").statusCode()).isEqualTo(302);
  }

  @ParameterizedTest
  @CsvSource({"04, busy", "03, no-answer"})
  void callThatNobodyAnsweredHasNoRecording(String digits, String end) {
    String id = ended(digits, end);

    assertThat(withoutKey("/recordings/call/" + id).statusCode()).isEqualTo(404);
    assertThat(withoutKey("/recordings/call/nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void fileNeedsTheSignatureOfItsLink() {
    String id = ended("00", "completed");

    assertThat(withoutKey("/recordings/file/" + id).statusCode()).isEqualTo(403);
  }

  private String ended(String digits, String end) {
    String id = fixture.place("+9198000000" + digits);
    fixture.awaitLast(id, end);
    return id;
  }

  private HttpResponse<String> withoutKey(String path) {
    URI uri = URI.create(fixture.simulator().baseUri() + path);
    return fixture.send(HttpRequest.newBuilder(uri));
  }
}
