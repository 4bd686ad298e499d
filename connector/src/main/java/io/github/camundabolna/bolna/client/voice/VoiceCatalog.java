package io.github.camundabolna.bolna.client.voice;

import io.github.camundabolna.http.LenientJson;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What an account can choose from.
 *
 * @param customVoices the account's own voices, of all providers
 * @param defaultProviderId of the account, if set
 */
public record VoiceCatalog(
    List<VoiceProvider> providers, List<Voice> customVoices, Optional<String> defaultProviderId) {

  /** Reads a catalog; empty if the body has no list of providers. */
  static Optional<VoiceCatalog> read(LenientJson body) {
    return body.at("providers")
        .items()
        .map(
            rows ->
                new VoiceCatalog(
                    rows.stream().flatMap(row -> VoiceProvider.read(row).stream()).toList(),
                    customVoices(body.at("custom_voices")),
                    body.text("default")));
  }

  /** Bolna sends an object with a list for each provider. */
  private static List<Voice> customVoices(LenientJson perProvider) {
    return StreamSupport.stream(perProvider.node().spliterator(), false)
        .flatMap(list -> new LenientJson(list).items().orElse(List.of()).stream())
        .flatMap(row -> Voice.read(row).stream())
        .toList();
  }
}
