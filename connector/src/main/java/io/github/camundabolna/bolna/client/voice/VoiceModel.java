package io.github.camundabolna.bolna.client.voice;

import io.github.camundabolna.http.LenientJson;
import java.util.Optional;

/**
 * A text-to-speech model.
 *
 * @param id Bolna's ID, which lists of voices use
 * @param modelId the provider's ID, which agents use
 */
public record VoiceModel(
    String id,
    Optional<String> modelId,
    Optional<String> name,
    Optional<String> description,
    Optional<String> qualityTier,
    Optional<Boolean> supported,
    Optional<Boolean> deprecated) {

  /** Reads a model; empty if it has no ID. */
  static Optional<VoiceModel> read(LenientJson row) {
    return row.text("id")
        .map(
            id ->
                new VoiceModel(
                    id,
                    row.text("model_id"),
                    row.text("display_name"),
                    row.text("description"),
                    row.text("quality_tier"),
                    row.flag("is_supported"),
                    row.flag("is_deprecated")));
  }
}
