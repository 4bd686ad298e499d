package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.FieldError;
import io.github.camundabolna.simulator.server.FieldReader;
import io.github.camundabolna.simulator.server.JsonBodyReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the bodies that create and change dispositions. */
final class DispositionReader {
  private static final Set<String> TYPES =
      Set.of("text", "timestamp", "numeric", "boolean", "email", "regex");
  private static final Set<String> FIELDS =
      Set.of(
          "name",
          "question",
          "category",
          "system_prompt",
          "model",
          "is_subjective",
          "is_objective",
          "subjective_type",
          "subjective_type_config",
          "objective_options");

  private final JsonBodyReader json;

  DispositionReader(JsonBodyReader json) {
    this.json = json;
  }

  /** Reads a disposition to create. */
  JsonNode read(ApiRequest request) {
    JsonNode body = json.object(request);
    List<FieldError> errors = new ArrayList<>();
    agent(body, errors);
    checkNew(new FieldReader(body, List.of(), errors));
    refuse(errors);
    return body;
  }

  /** Reads a list of dispositions to create. */
  JsonNode readMany(ApiRequest request) {
    JsonNode body = json.object(request);
    List<FieldError> errors = new ArrayList<>();
    agent(body, errors);
    FieldReader reader = new FieldReader(body, List.of(), errors);
    JsonNode list = reader.array("dispositions").orElse(body.path("none"));
    if (list.isEmpty()) {
      reader.reject("dispositions", "ensure this value has at least 1 items");
    }
    for (int i = 0; i < list.size(); i++) {
      List<String> path = List.of("dispositions", Integer.toString(i));
      checkNew(new FieldReader(list.get(i), path, errors));
    }
    refuse(errors);
    return body;
  }

  /** Reads the changes of a disposition. */
  JsonNode readChanges(ApiRequest request) {
    JsonNode body = json.object(request);
    List<FieldError> errors = new ArrayList<>();
    FieldReader reader = new FieldReader(body, List.of(), errors);
    reader.text("agent_id");
    checkTypes(reader);
    refuse(errors);
    if (body.properties().stream().noneMatch(each -> FIELDS.contains(each.getKey()))) {
      throw Rejections.badRequest("No valid fields provided to update");
    }
    return body;
  }

  private static void agent(JsonNode body, List<FieldError> errors) {
    FieldReader reader = new FieldReader(body, List.of(), errors);
    if (!reader.has("agent_id")) {
      reader.missing("agent_id");
    }
    reader.text("agent_id");
  }

  private static void checkNew(FieldReader reader) {
    List.of("name", "question").stream().filter(name -> !reader.has(name)).forEach(reader::missing);
    boolean subjective = reader.bool("is_subjective").orElse(false);
    boolean objective = reader.bool("is_objective").orElse(false);
    if (!subjective && !objective) {
      reader.reject("is_subjective", "is_subjective or is_objective must be true");
    }
    if (objective && !reader.has("objective_options")) {
      reader.reject("objective_options", "required when is_objective is true");
    }
    if (!subjective && reader.text("subjective_type").isPresent()) {
      reader.reject("subjective_type", "only allowed when is_subjective is true");
    }
    checkTypes(reader);
  }

  private static void checkTypes(FieldReader reader) {
    List.of("name", "question", "category", "system_prompt", "model").forEach(reader::text);
    reader.bool("is_subjective");
    reader.bool("is_objective");
    Optional<String> type = reader.text("subjective_type");
    if (type.filter(each -> !TYPES.contains(each)).isPresent()) {
      reader.reject("subjective_type", "value is not a valid enumeration member");
    }
    boolean regex = type.filter("regex"::equals).isPresent();
    if (regex && reader.inside("subjective_type_config").text("pattern").isEmpty()) {
      reader.reject("subjective_type_config", "pattern is required when subjective_type is regex");
    }
    reader.array("objective_options").ifPresent(options -> checkOptions(reader, options));
  }

  private static void checkOptions(FieldReader reader, JsonNode options) {
    boolean complete = !options.isEmpty();
    for (JsonNode option : options) {
      complete &= option.path("value").isTextual() && option.path("condition").isTextual();
      JsonNode inner = option.path("sub_options");
      if (inner.isArray() && !inner.isEmpty()) {
        checkOptions(reader, inner);
      }
    }
    if (!complete) {
      reader.reject("objective_options", "each option needs a value and a condition");
    }
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw Rejections.invalid(errors);
    }
  }
}
