package io.github.camundabolna.bolna.agent;

import static io.github.camundabolna.input.JsonCheck.entries;
import static io.github.camundabolna.input.JsonCheck.flag;
import static io.github.camundabolna.input.JsonCheck.listOf;
import static io.github.camundabolna.input.JsonCheck.name;
import static io.github.camundabolna.input.JsonCheck.number;
import static io.github.camundabolna.input.JsonCheck.oneOf;
import static io.github.camundabolna.input.JsonCheck.text;
import static io.github.camundabolna.input.JsonCheck.wholeNumber;
import static io.github.camundabolna.input.JsonObjectCheck.context;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.bolna.input.PanelTexts;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.JsonCheck;
import io.github.camundabolna.input.JsonObjectCheck;
import java.util.Optional;

/**
 * What Bolna's contract requires of a configuration: fields, kinds, and limits. The names of
 * providers, models, voices, and languages are left to Bolna, which adds some without a new
 * contract.
 */
final class AgentSchema {

  private static final int LAST_HOUR = 23;
  private static final int LONGEST_DELAY = 1_000;
  private static final int LEAST_NOISE_CANCELLATION = 60;
  private static final int MOST_NOISE_CANCELLATION = 100;

  private static final JsonObjectCheck PROVIDED =
      context().requires("provider", name()).requires("provider_config", context());

  private static final JsonObjectCheck TRANSCRIBER =
      context()
          .requires("provider", name())
          .requires("model", name())
          .requires("language", name())
          .with("stream", flag())
          .with("sampling_rate", wholeNumber())
          .with("endpointing", wholeNumber());

  private static final JsonObjectCheck LANGUAGE_MODEL =
      context()
          .with("agent_type", text())
          .with(
              "llm_config",
              context()
                  .with("provider", text())
                  .with("model", text())
                  .with("max_tokens", wholeNumber())
                  .with("temperature", number())
                  .with("base_url", text())
                  .with("request_json", flag()))
          .with(
              "routes",
              context()
                  .with(
                      "routes",
                      listOf(
                          context()
                              .requires("route_name", text())
                              .requires("utterances", listOf(text()))
                              .requires("response", AgentSchema::textOrTexts)
                              .with("score_threshold", number()))));

  private static final JsonObjectCheck SYNTHESIZER =
      PROVIDED.with("stream", flag()).with("buffer_size", wholeNumber());

  private static final JsonObjectCheck AUDIO =
      context().requires("provider", name()).requires("format", name());

  private static final JsonObjectCheck LANGUAGES =
      context()
          .requires("enabled", flag())
          .with("active_language", text())
          .requires(
              "languages",
              entries(
                  2,
                  context()
                      .requires("synthesizer", PROVIDED)
                      .with("transcriber", context().requires("language", name()))
                      .with("system_prompt", text())));

  private static final JsonObjectCheck TOOLS =
      context()
          .with("llm_agent", LANGUAGE_MODEL)
          .with("synthesizer", SYNTHESIZER)
          .with("transcriber", TRANSCRIBER)
          .with("input", AUDIO)
          .with("output", AUDIO)
          .with("api_tools", context().with("tools", listOf(context())))
          .with("multilingual_config", LANGUAGES);

  private static final JsonObjectCheck TOOLCHAIN =
      context()
          .requires("execution", oneOf("parallel", "sequential"))
          .requires("pipelines", listOf(listOf(oneOf("transcriber", "llm", "synthesizer"))));

  private static final JsonObjectCheck CONVERSATION =
      context()
          .with("hangup_after_silence", wholeNumber())
          .with("hangup_after_LLMCall", flag())
          .with("number_of_words_for_interruption", wholeNumber())
          .with("backchanneling", flag())
          .with("ambient_noise", flag())
          .with("call_terminate", wholeNumber())
          .with("inbound_limit", wholeNumber())
          .with("whitelist_phone_numbers", listOf(text()))
          .with("disallow_unknown_numbers", flag())
          .with("dtmf_enabled", flag())
          .with("auto_reschedule", flag())
          .with("welcome_message_delay", wholeNumber(0, LONGEST_DELAY))
          .with(
              "noise_cancellation_level",
              wholeNumber(LEAST_NOISE_CANCELLATION, MOST_NOISE_CANCELLATION))
          .with("voicemail", flag())
          .with("voicemail_detection_duration", number());

  private static final JsonObjectCheck TASK =
      context()
          .with("task_type", oneOf("conversation", "extraction", "summarization"))
          .with("tools_config", TOOLS)
          .with("toolchain", TOOLCHAIN)
          .with("task_config", CONVERSATION);

  /** Only a conversation speaks and listens. */
  private static final JsonObjectCheck SPOKEN_TASK =
      TASK.with(
          "tools_config",
          TOOLS
              .requires("llm_agent", LANGUAGE_MODEL)
              .requires("synthesizer", SYNTHESIZER)
              .requires("transcriber", TRANSCRIBER)
              .requires("input", AUDIO)
              .requires("output", AUDIO));

  private static final JsonObjectCheck INGEST_SOURCE =
      context().with("source_type", oneOf("api", "csv", "google_sheet"));

  private static final JsonObjectCheck SETTINGS =
      context()
          .with("agent_welcome_message", text())
          .with("webhook_url", AgentSchema::webhookUrl)
          .with("agent_type", text())
          .with("ingest_source_config", AgentSchema::ingestSource)
          .with(
              "calling_guardrails",
              context()
                  .with("call_start_hour", wholeNumber(0, LAST_HOUR))
                  .with("call_end_hour", wholeNumber(0, LAST_HOUR)));

  private static final JsonObjectCheck PROMPTS =
      context().with("task_1", context().requires("system_prompt", text()));

  /** A whole configuration, to create or update an agent. */
  static final JsonCheck WHOLE =
      context()
          .requires(
              "agent_config",
              SETTINGS.requires("agent_name", name()).requires("tasks", listOf(AgentSchema::task)))
          .requires("agent_prompts", PROMPTS);

  /** Some of the settings that Bolna can change alone. */
  static final JsonCheck CHANGES =
      context()
          .with(
              "agent_config",
              SETTINGS
                  .with("agent_name", name())
                  .with("synthesizer", SYNTHESIZER)
                  .with("telephony_provider", name()))
          .with("agent_prompts", PROMPTS);

  private AgentSchema() {}

  private static Optional<String> task(String path, JsonNode value) {
    return (isConversation(value) ? SPOKEN_TASK : TASK).mistake(path, value);
  }

  static boolean isConversation(JsonNode task) {
    return task.path("task_type").asText("conversation").equals("conversation");
  }

  private static Optional<String> ingestSource(String path, JsonNode value) {
    JsonObjectCheck check =
        switch (value.path("source_type").asText()) {
          case "api" ->
              INGEST_SOURCE.requires("source_url", text()).requires("source_auth_token", text());
          case "csv" -> INGEST_SOURCE.requires("source_name", text());
          case "google_sheet" ->
              INGEST_SOURCE.requires("source_name", text()).requires("source_url", text());
          default -> INGEST_SOURCE;
        };
    return check.mistake(path, value);
  }

  private static Optional<String> webhookUrl(String path, JsonNode value) {
    return text()
        .mistake(path, value)
        .or(
            () ->
                InputFormat.WEBHOOK_URL.sentence(
                    path, value.asText(), PanelTexts.WEBHOOK_URL_EXAMPLE));
  }

  private static Optional<String> textOrTexts(String path, JsonNode value) {
    return (value.isArray() ? listOf(text()) : text()).mistake(path, value);
  }
}
