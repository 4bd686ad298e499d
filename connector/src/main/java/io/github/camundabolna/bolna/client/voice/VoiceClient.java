package io.github.camundabolna.bolna.client.voice;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.VendorHttp;
import java.util.List;
import java.util.Optional;

/**
 * Reads the voices that an account can use. Methods throw {@link ApiException} if Bolna refuses,
 * can't be reached, or sends an unreadable response.
 */
public record VoiceClient(VendorHttp http, RequestContext caller) {

  /**
   * Sends {@code GET /api/v1/voice-config/tts}.
   *
   * @param language BCP 47 tag; empty for all
   */
  public VoiceCatalog catalog(Optional<String> language) {
    ApiRequest get = ApiRequest.get("api", "v1", "voice-config", "tts").with("language", language);
    return VoiceCatalog.read(new LenientJson(http.send(caller, get)))
        .orElseThrow(() -> Bolna.unreadableAnswer(get));
  }

  /** Sends {@code GET /api/v1/voice-config/tts/voices}. */
  public VoicePage voices(VoiceQuery query) {
    ApiRequest get = query.toRequest();
    List<LenientJson> rows =
        new LenientJson(http.send(caller, get))
            .at("items")
            .items()
            .orElseThrow(() -> Bolna.unreadableAnswer(get));
    return new VoicePage(
        rows.stream().flatMap(row -> Voice.read(row).stream()).toList(),
        rows.size() >= query.pageSize());
  }
}
