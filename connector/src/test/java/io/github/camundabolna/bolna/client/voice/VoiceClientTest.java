package io.github.camundabolna.bolna.client.voice;

import static io.github.camundabolna.testing.RecordedRequestAssertions.assertLine;
import static io.github.camundabolna.testing.RequestSamples.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.testing.MockApiServer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceClientTest {

  private static final String PROVIDER = "7a3f4573-7548-5b34-80f9-5edf23bed79b";
  private static final String MODEL = "f1b5c9cc-72e1-56a4-be8c-f3ee37d38309";
  private static final Voice CUSTOM =
      new Voice(
          "v2",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  @Test
  void catalogIsRead() {
    bolna.enqueue(
        200,
        """
        {"language": "hi",
         "providers": [{"id": "p1", "name": "ElevenLabs", "is_supported": true, "models": [
           {"id": "m1", "model_id": "eleven_turbo_v2_5", "display_name": "Eleven Turbo v2.5",
            "description": "Fast.", "display_order": 3, "quality_tier": "turbo",
            "is_supported": true, "is_deprecated": false, "default": false}, {"model_id": "x"}]},
          {"id": "p2"}, {"name": "x"}],
         "custom_voices": {"p1": [{"voice_id": "v2"}, {"id": "x"}], "p2": null},
         "default": "p1"}\
        """);

    VoiceCatalog catalog = bolna.voices().catalog(Optional.of("hi"));

    assertThat(catalog)
        .isEqualTo(
            new VoiceCatalog(
                List.of(
                    new VoiceProvider(
                        "p1",
                        Optional.of("ElevenLabs"),
                        Optional.of(true),
                        List.of(
                            new VoiceModel(
                                "m1",
                                Optional.of("eleven_turbo_v2_5"),
                                Optional.of("Eleven Turbo v2.5"),
                                Optional.of("Fast."),
                                Optional.of("turbo"),
                                Optional.of(true),
                                Optional.of(false)))),
                    new VoiceProvider("p2", Optional.empty(), Optional.empty(), List.of())),
                List.of(CUSTOM),
                Optional.of("p1")));
    assertLine(bolna.takeRequest(), "GET /api/v1/voice-config/tts?language=hi HTTP/1.1");
  }

  @Test
  void emptyCatalogIsRead() {
    bolna.enqueue(200, "{\"providers\":[],\"default\":null}");

    assertThat(bolna.voices().catalog(Optional.empty()))
        .isEqualTo(new VoiceCatalog(List.of(), List.of(), Optional.empty()));
    assertLine(bolna.takeRequest(), "GET /api/v1/voice-config/tts HTTP/1.1");
  }

  @Test
  void pageOfVoicesIsRead() {
    bolna.enqueue(
        200,
        """
        {"items": [{"id": "21d4333d", "provider_id": "p1", "voice_id": "iWNf11sz1GrUE4ppxTOL",
          "name": "Viraj", "gender": "male", "accent": "standard", "age_range": "young",
          "use_case": ["conversational"], "is_native": true,
          "preview_url": "https://voices.example/v.mp3", "source": "platform"},
         {"voice_id": "v2", "name": null, "use_case": null}]}\
        """);

    VoicePage page =
        bolna.voices().voices(new VoiceQuery(Optional.of("hi"), PROVIDER, MODEL, 3, 2));

    assertThat(page)
        .isEqualTo(
            new VoicePage(
                List.of(
                    new Voice(
                        "iWNf11sz1GrUE4ppxTOL",
                        Optional.of("Viraj"),
                        Optional.of("p1"),
                        Optional.of("male"),
                        Optional.of("standard"),
                        Optional.of("young"),
                        List.of("conversational"),
                        Optional.of(true),
                        Optional.of("https://voices.example/v.mp3"),
                        Optional.of("platform")),
                    CUSTOM),
                true));
    assertLine(
        bolna.takeRequest(),
        "GET /api/v1/voice-config/tts/voices?language=hi&provider_id="
            + PROVIDER
            + "&model_id="
            + MODEL
            + "&page=3&page_size=2 HTTP/1.1");
  }

  @Test
  void pageThatIsNotFullIsTheLast() {
    bolna.enqueue(200, "{\"items\":[]}");

    VoicePage page =
        bolna.voices().voices(new VoiceQuery(Optional.empty(), PROVIDER, MODEL, 1, 100));

    assertThat(page).isEqualTo(new VoicePage(List.of(), false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"items\":{},\"providers\":{}}"})
  void answerWithoutAListIsNotTakenForAnEmptyOne(String body) {
    bolna.enqueue(200, body).enqueue(200, body);

    VoiceQuery query = new VoiceQuery(Optional.empty(), PROVIDER, MODEL, 1, 1);
    assertThat(failure(() -> bolna.voices().voices(query)).kind()).isEqualTo(Kind.SAFE_TO_RETRY);
    assertThat(failure(() -> bolna.voices().catalog(Optional.empty())).kind())
        .isEqualTo(Kind.SAFE_TO_RETRY);
  }
}
