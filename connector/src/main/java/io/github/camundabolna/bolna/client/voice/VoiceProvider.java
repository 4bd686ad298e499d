package io.github.camundabolna.bolna.client.voice;

import io.github.camundabolna.http.LenientJson;
import java.util.List;
import java.util.Optional;

/**
 * A text-to-speech provider and its models.
 *
 * @param supported whether the account can use it
 */
public record VoiceProvider(
    String id, Optional<String> name, Optional<Boolean> supported, List<VoiceModel> models) {

  /** Reads a provider; empty if it has no ID. */
  static Optional<VoiceProvider> read(LenientJson row) {
    List<VoiceModel> models =
        row.at("models").items().orElse(List.of()).stream()
            .flatMap(model -> VoiceModel.read(model).stream())
            .toList();
    return row.text("id")
        .map(id -> new VoiceProvider(id, row.text("name"), row.flag("is_supported"), models));
  }
}
