package io.github.camundabolna.bolna.account;

import io.github.camundabolna.bolna.client.voice.VoiceModel;
import io.github.camundabolna.bolna.client.voice.VoiceProvider;
import java.util.List;

/** A text-to-speech provider as a process sees it; null where Bolna says nothing. */
public record VoiceProviderRow(
    String providerId, String name, Boolean supported, List<ModelRow> models) {

  /** A model of the provider. */
  public record ModelRow(
      String modelId,
      String model,
      String name,
      String description,
      String qualityTier,
      Boolean supported,
      Boolean deprecated) {

    static ModelRow of(VoiceModel model) {
      return new ModelRow(
          model.id(),
          model.modelId().orElse(null),
          model.name().orElse(null),
          model.description().orElse(null),
          model.qualityTier().orElse(null),
          model.supported().orElse(null),
          model.deprecated().orElse(null));
    }
  }

  static VoiceProviderRow of(VoiceProvider provider) {
    return new VoiceProviderRow(
        provider.id(),
        provider.name().orElse(null),
        provider.supported().orElse(null),
        provider.models().stream().map(ModelRow::of).toList());
  }
}
