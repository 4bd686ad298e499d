package io.github.camundabolna.bolna.disposition;

import static io.github.camundabolna.input.JsonCheck.flag;
import static io.github.camundabolna.input.JsonCheck.listOf;
import static io.github.camundabolna.input.JsonCheck.name;
import static io.github.camundabolna.input.JsonCheck.oneOf;
import static io.github.camundabolna.input.JsonObjectCheck.context;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.JsonCheck;
import io.github.camundabolna.input.JsonObjectCheck;
import java.util.Optional;

/**
 * Checks dispositions as far as Bolna documents them, so that a mistake is found before anything is
 * sent. Accepts fields that it doesn't know.
 */
final class DispositionRules {

  /** Bolna documents no limit, but evaluates all options with each call. */
  private static final int MAX_DEPTH = 10;

  private static final JsonObjectCheck FIELDS =
      context()
          .with("category", name())
          .with("system_prompt", name())
          .with("model", name())
          .with("is_subjective", flag())
          .with("is_objective", flag())
          .with(
              "subjective_type", oneOf("text", "timestamp", "numeric", "boolean", "email", "regex"))
          .with("subjective_type_config", context().requires("pattern", name()))
          .with("objective_options", options(1))
          .with("name", name())
          .with("question", name());

  private static final JsonCheck NEW =
      FIELDS
          .requires("name", name())
          .requires("question", name())
          .and(DispositionRules::lacksAnswer)
          .and(DispositionRules::lacksPattern)
          .and((path, value) -> hasUnusedType(path, value, value.path("is_subjective")));

  private static final JsonCheck CHANGE =
      FIELDS
          .and(DispositionRules::lacksPattern)
          .and(
              (path, value) ->
                  value.has("is_subjective")
                      ? hasUnusedType(path, value, value.path("is_subjective"))
                      : Optional.empty());

  private DispositionRules() {}

  /**
   * Checks a new disposition.
   *
   * @param path of the value in the input
   * @throws InvalidInputException that names the path of the first mistake
   */
  static void checkNew(String path, JsonNode disposition) {
    check(NEW, path, disposition);
  }

  /** Checks the fields of a disposition that change, as {@link #checkNew} does. */
  static void checkChange(String path, JsonNode fields) {
    check(CHANGE, path, fields);
  }

  /** Checks the options of a disposition, as {@link #checkNew} does. */
  static void checkOptions(String path, JsonNode options) {
    check(options(1), path, options);
  }

  private static void check(JsonCheck check, String path, JsonNode value) {
    check
        .mistake(path, value)
        .ifPresent(
            mistake -> {
              throw new InvalidInputException(mistake);
            });
  }

  private static JsonCheck options(int depth) {
    return (path, value) ->
        depth > MAX_DEPTH
            ? Optional.of(path + " is nested too deeply: at most " + MAX_DEPTH + " levels")
            : listOf(option(depth)).and(DispositionRules::isEmpty).mistake(path, value);
  }

  private static JsonCheck option(int depth) {
    return context()
        .requires("value", name())
        .requires("condition", name())
        .with(
            "sub_options",
            (path, value) ->
                value.isArray() && value.isEmpty()
                    ? Optional.empty()
                    : options(depth + 1).mistake(path, value));
  }

  private static Optional<String> isEmpty(String path, JsonNode options) {
    return Optional.of(path + " must have at least one context with value and condition")
        .filter(empty -> options.isEmpty());
  }

  private static Optional<String> lacksAnswer(String path, JsonNode disposition) {
    boolean options = disposition.path("is_objective").asBoolean();
    if (options && !disposition.hasNonNull("objective_options")) {
      return Optional.of(path + ".objective_options is missing, but is_objective is true");
    }
    return Optional.of(path + " must have is_subjective or is_objective set to true")
        .filter(none -> !options && !disposition.path("is_subjective").asBoolean());
  }

  private static Optional<String> lacksPattern(String path, JsonNode disposition) {
    return Optional.of(path + ".subjective_type_config is missing, but subjective_type is regex")
        .filter(none -> disposition.path("subjective_type").asText().equals("regex"))
        .filter(none -> !disposition.hasNonNull("subjective_type_config"));
  }

  private static Optional<String> hasUnusedType(
      String path, JsonNode disposition, JsonNode freeText) {
    return Optional.of(path + ".subjective_type is only allowed if is_subjective is true")
        .filter(unused -> disposition.hasNonNull("subjective_type") && !freeText.asBoolean());
  }
}
