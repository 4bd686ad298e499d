package io.github.camundabolna.bolna.client.voice;

import io.github.camundabolna.http.LenientJson;
import java.util.List;
import java.util.Optional;

/**
 * A voice of a text-to-speech provider.
 *
 * @param voiceId the provider's ID, which agents and calls use
 * @param curated whether Bolna offers it itself
 * @param source {@code platform}, or {@code custom} for a voice of the account
 */
public record Voice(
    String voiceId,
    Optional<String> name,
    Optional<String> providerId,
    Optional<String> gender,
    Optional<String> accent,
    Optional<String> ageRange,
    List<String> useCases,
    Optional<Boolean> curated,
    Optional<String> previewUrl,
    Optional<String> source) {

  /** Reads a voice; empty if it has no ID to use it with. */
  static Optional<Voice> read(LenientJson row) {
    return row.text("voice_id")
        .map(
            id ->
                new Voice(
                    id,
                    row.text("name"),
                    row.text("provider_id"),
                    row.text("gender"),
                    row.text("accent"),
                    row.text("age_range"),
                    useCases(row),
                    row.flag("is_native"),
                    row.text("preview_url"),
                    row.text("source")));
  }

  private static List<String> useCases(LenientJson row) {
    return row.at("use_case").items().orElse(List.of()).stream()
        .map(each -> each.node().asText())
        .filter(text -> !text.isBlank())
        .toList();
  }
}
