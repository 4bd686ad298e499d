package io.github.camundabolna.bolna.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioTypeTest {

  @ParameterizedTest
  @CsvSource({
    "audio/mpeg, audio/mpeg, mp3",
    "AUDIO/MPEG, audio/mpeg, mp3",
    "audio/x-wav, audio/x-wav, wav",
    "audio/ogg, audio/ogg, ogg",
    "audio/amr, audio/amr, audio"
  })
  void declaredAudioCounts(String declared, String type, String extension) {
    assertThat(AudioType.of(Optional.of(declared), new byte[0]))
        .contains(new AudioType(type, extension));
  }

  @ParameterizedTest
  @CsvSource({
    "ID3.........., mp3",
    "RIFF....WAVE, wav",
    "OggS........, ogg",
    "fLaC........, flac",
    "....ftypM4A_, m4a"
  })
  void startDecidesIfTheServerDeclaresNothingSpecific(String start, String extension) {
    byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);

    for (Optional<String> declared :
        List.of(
            Optional.<String>empty(),
            Optional.of("application/octet-stream"),
            Optional.of("binary/octet-stream"))) {
      assertThat(AudioType.of(declared, bytes))
          .hasValueSatisfying(type -> assertThat(type.extension()).isEqualTo(extension));
    }
  }

  @Test
  void mpegWithoutATagIsRecognized() {
    assertThat(AudioType.of(Optional.empty(), new byte[] {-1, -5, 0, 0}))
        .contains(new AudioType("audio/mpeg", "mp3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/json", "application/xml", "video/mp4"})
  void anythingElseIsNoAudioWhateverItStartsWith(String declared) {
    byte[] mp3 = "ID3".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(AudioType.of(Optional.of(declared), mp3)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "I", "<!DOCTYPE html>", "RIFF....AVI ", "{}"})
  void unknownStartIsNoAudio(String start) {
    byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);

    assertThat(AudioType.of(Optional.of("application/octet-stream"), bytes)).isEmpty();
  }
}
