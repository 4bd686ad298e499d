package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.FieldError;
import io.github.camundabolna.simulator.server.FieldReader;
import io.github.camundabolna.simulator.server.JsonBodyReader;
import java.util.ArrayList;
import java.util.List;

/** Reads the configuration of an agent, and rejects what the contract doesn't allow. */
final class AgentBodyReader {
  private static final String CONFIG = "agent_config";
  private static final String PROMPTS = "agent_prompts";
  private static final String TASK = "task_1";
  private static final String SYSTEM_PROMPT = "system_prompt";

  private final JsonBodyReader json;

  AgentBodyReader(JsonBodyReader json) {
    this.json = json;
  }

  /** Reads all that a new agent needs. */
  JsonNode whole(ApiRequest request) {
    JsonNode body = json.object(request);
    List<FieldError> errors = new ArrayList<>();
    FieldReader fields = new FieldReader(body, List.of(), errors);
    require(fields, CONFIG);
    require(fields, PROMPTS);
    if (fields.has(CONFIG)) {
      FieldReader config = fields.inside(CONFIG);
      require(config, "agent_name");
      require(config, "tasks");
      config
          .text("agent_name")
          .filter(String::isBlank)
          .ifPresent(
              blank -> config.reject("agent_name", "ensure this value has at least 1 characters"));
      config.array("tasks");
    }
    checkCommon(fields);
    return accepted(body, errors);
  }

  /** Reads some settings. */
  JsonNode changes(ApiRequest request) {
    JsonNode body = json.object(request);
    List<FieldError> errors = new ArrayList<>();
    FieldReader fields = new FieldReader(body, List.of(), errors);
    fields.inside(CONFIG).text("agent_name");
    fields.inside(CONFIG).object("synthesizer");
    checkCommon(fields);
    return accepted(body, errors);
  }

  private static void checkCommon(FieldReader fields) {
    FieldReader config = fields.inside(CONFIG);
    config.text("agent_welcome_message");
    config.object("ingest_source_config");
    FieldReader hours = config.inside("calling_guardrails");
    for (String name : List.of("call_start_hour", "call_end_hour")) {
      hours
          .integer(name)
          .filter(hour -> hour < 0 || hour > 23)
          .ifPresent(hour -> hours.reject(name, "ensure this value is from 0 to 23"));
    }
    FieldReader prompts = fields.inside(PROMPTS);
    if (prompts.has(TASK)) {
      FieldReader task = prompts.inside(TASK);
      require(task, SYSTEM_PROMPT);
      task.text(SYSTEM_PROMPT);
    }
  }

  private static void require(FieldReader fields, String name) {
    if (!fields.has(name)) {
      fields.missing(name);
    }
  }

  private static JsonNode accepted(JsonNode body, List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw Rejections.invalid(errors);
    }
    return body;
  }
}
