package io.github.camundabolna.bolna.account;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.voice.Voice;
import io.github.camundabolna.bolna.client.voice.VoiceCatalog;
import io.github.camundabolna.bolna.client.voice.VoiceClient;
import io.github.camundabolna.bolna.client.voice.VoicePage;
import io.github.camundabolna.bolna.client.voice.VoiceQuery;
import io.github.camundabolna.bolna.input.PanelFields.PageNumber;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.input.WholeNumber;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.outcome.BoundedList;
import java.util.List;
import java.util.Optional;

/** Lists the voices of a provider's model or, without a provider, what there is to choose from. */
@TemplateSubType(id = "listVoices", label = "List voices")
@OperationInfo(
    summary = "Lists the voices that your agents can use",
    details =
        "Voices belong to a provider and one of its models. Without both IDs, `providers` has all"
            + " providers with their models, and `voices` only your own voices. With both IDs,"
            + " `voices` has that model's voices, page by page.",
    requests = "`GET /api/v1/voice-config/tts`, or `GET /api/v1/voice-config/tts/voices`",
    chooser = "List the voices that Bolna agents can use",
    keywords = "list voices, voices, voice ID, text to speech, TTS models",
    result = "={voices: response.voices, voiceProviders: response.providers}")
public record ListVoices(
    @TemplateProperty(
            label = "Language",
            group = "filter",
            description = "Language tag, such as en or hi. If empty, all languages.",
            exampleValue = "hi",
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value =
                                AccountOperation.LANGUAGE
                                    + Patterns.OR_SECRET
                                    + Patterns.OR_NOTHING,
                            message = "Must be a language tag like hi or en-IN")))
        @ValidFormat(
            field = "language",
            pattern = AccountOperation.LANGUAGE,
            mustBe = "must be a language tag like hi or en-IN")
        String language,
    @TemplateProperty(
            label = "Provider ID",
            group = "filter",
            description = "ID of a voice provider. If empty, lists all providers.",
            tooltip =
                "To get the IDs of all providers and models, run this operation with both fields"
                    + " empty.",
            exampleValue = "7a3f4573-7548-5b34-80f9-5edf23bed79b",
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = Patterns.UUID + Patterns.OR_SECRET + Patterns.OR_NOTHING,
                            message = "Must be a provider ID from the list of providers")))
        @ValidFormat(
            field = "providerId",
            pattern = Patterns.UUID,
            mustBe = "must be a provider ID like 7a3f4573-7548-5b34-80f9-5edf23bed79b")
        String providerId,
    @TemplateProperty(
            label = "Model ID",
            group = "filter",
            description = "ID of one of the provider's models. Required with a provider ID.",
            exampleValue = "f1b5c9cc-72e1-56a4-be8c-f3ee37d38309",
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = Patterns.UUID + Patterns.OR_SECRET + Patterns.OR_NOTHING,
                            message = "Must be a model ID from the list of providers")))
        @ValidFormat(
            field = "modelId",
            pattern = Patterns.UUID,
            mustBe = "must be a model ID like f1b5c9cc-72e1-56a4-be8c-f3ee37d38309")
        String modelId,
    @PageNumber @TemplateProperty(id = "listVoices.pageNumber", group = "filter") @WholeNumber
        Integer pageNumber,
    @TemplateProperty(
            id = "listVoices.pageSize",
            label = "Voices per page",
            group = "filter",
            type = PropertyType.Number,
            feel = FeelMode.optional,
            defaultValue = "100",
            defaultValueType = DefaultValueType.Number,
            description = "Number of voices on each page (1–100).")
        @ValidFormat(field = "pageSize", max = 100)
        @WholeNumber
        Integer pageSize)
    implements AccountOperation {

  public record Result(
      @ResultField(
              value = "the voices; agents and calls refer to them by `voiceId`",
              example =
                  "[{\"voiceId\": \"iWNf11sz1GrUE4ppxTOL\", \"name\": \"Viraj\", \"providerId\":"
                      + " \"7a3f4573-7548-5b34-80f9-5edf23bed79b\", \"gender\": \"male\","
                      + " \"accent\": \"standard\", \"ageRange\": \"young\", \"useCases\":"
                      + " [\"conversational\"], \"curated\": true, \"previewUrl\": null,"
                      + " \"source\": \"platform\"}]")
          List<VoiceRow> voices,
      @ResultField(
              value =
                  "all providers with their models; empty if you entered a provider. Agents use"
                      + " `model`, this operation `modelId`",
              example =
                  "[{\"providerId\": \"7a3f4573-7548-5b34-80f9-5edf23bed79b\", \"name\":"
                      + " \"ElevenLabs\", \"supported\": true, \"models\": [{\"modelId\":"
                      + " \"f1b5c9cc-72e1-56a4-be8c-f3ee37d38309\", \"model\":"
                      + " \"eleven_turbo_v2_5\", \"name\": \"Eleven Turbo v2.5\","
                      + " \"description\": null, \"qualityTier\": \"turbo\", \"supported\": true,"
                      + " \"deprecated\": null}]}]")
          List<VoiceProviderRow> providers,
      @ResultField(
              value =
                  "ID of the account's default provider; null if there is none, or if you entered a"
                      + " provider",
              example = "2b9d7c1e-7a44-4f0b-9c55-1d2e3f4a5b6c")
          String defaultProviderId,
      @ResultField(
              value = "true if the page is full, so there can be another one",
              example = "false")
          boolean hasMore,
      @ResultField(
              value = "true if a list was shortened to 1,000,000 bytes of JSON",
              example = "false")
          boolean shortened) {}

  @Override
  public Result execute(OperationContext job) {
    VoiceClient voices = new VoiceClient(job.http(), job.caller());
    Optional<String> provider = Texts.text(providerId);
    Optional<String> model = Texts.text(modelId);
    if (provider.isPresent() != model.isPresent()) {
      throw new InvalidInputException(
          provider.isPresent()
              ? "modelId is missing. Enter the ID of one of the provider's models"
              : "providerId is missing. Enter the ID of the model's provider");
    }
    return provider.isEmpty() ? all(voices) : ofModel(voices, provider.get(), model.orElseThrow());
  }

  private Result all(VoiceClient client) {
    VoiceCatalog catalog = client.catalog(Texts.text(language));
    BoundedList<VoiceProviderRow> providers =
        BoundedList.firstOf(catalog.providers().stream().map(VoiceProviderRow::of).toList());
    BoundedList<VoiceRow> voices = rows(catalog.customVoices());
    return new Result(
        voices.items(),
        providers.items(),
        catalog.defaultProviderId().orElse(null),
        false,
        providers.shortened() || voices.shortened());
  }

  private Result ofModel(VoiceClient client, String provider, String model) {
    VoicePage page =
        client.voices(
            new VoiceQuery(
                Texts.text(language),
                provider,
                model,
                pageNumber == null ? 1 : pageNumber,
                pageSize == null ? 100 : pageSize));
    BoundedList<VoiceRow> voices = rows(page.voices());
    return new Result(voices.items(), List.of(), null, page.full(), voices.shortened());
  }

  private static BoundedList<VoiceRow> rows(List<Voice> voices) {
    return BoundedList.firstOf(voices.stream().map(VoiceRow::of).toList());
  }
}
