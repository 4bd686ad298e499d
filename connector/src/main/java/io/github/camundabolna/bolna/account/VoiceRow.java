package io.github.camundabolna.bolna.account;

import io.github.camundabolna.bolna.client.voice.Voice;
import java.util.List;

/** A voice as a process sees it; null where Bolna says nothing. */
public record VoiceRow(
    String voiceId,
    String name,
    String providerId,
    String gender,
    String accent,
    String ageRange,
    List<String> useCases,
    Boolean curated,
    String previewUrl,
    String source) {

  static VoiceRow of(Voice voice) {
    return new VoiceRow(
        voice.voiceId(),
        voice.name().orElse(null),
        voice.providerId().orElse(null),
        voice.gender().orElse(null),
        voice.accent().orElse(null),
        voice.ageRange().orElse(null),
        voice.useCases(),
        voice.curated().orElse(null),
        voice.previewUrl().orElse(null),
        voice.source().orElse(null));
  }
}
