package io.github.camundabolna.bolna.client.voice;

import io.github.camundabolna.http.ApiRequest;
import java.util.Optional;

/**
 * A query for a page of voices.
 *
 * @param language BCP 47 tag
 * @param providerId Bolna's ID of a provider
 * @param modelId Bolna's ID of one of its models
 * @param page from 1
 */
public record VoiceQuery(
    Optional<String> language, String providerId, String modelId, int page, int pageSize) {

  ApiRequest toRequest() {
    return ApiRequest.get("api", "v1", "voice-config", "tts", "voices")
        .with("language", language)
        .with("provider_id", Optional.of(providerId))
        .with("model_id", Optional.of(modelId))
        .with("page", Optional.of(page))
        .with("page_size", Optional.of(pageSize));
  }
}
