package io.github.camundabolna.templates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.input.Patterns;

/** Adds the field of the header {@code jobTimeout}, which runtimes from 8.10 on apply. */
final class JobTimeoutField {

  /** The runtime refuses a duration of zero; {@code Patterns.DURATION} begins with {@code ^}. */
  private static final String POSITIVE_DURATION_OR_NOTHING =
      "^(?=.*[1-9])" + Patterns.DURATION_OR_NOTHING.substring(1);

  private JobTimeoutField() {}

  static void add(Template template) {
    ObjectNode field = Template.JSON.createObjectNode();
    field
        .put("id", "jobTimeout")
        .put("label", "Job timeout")
        .put(
            "description",
            "Time that a worker has for the job, like PT10M. If empty, the runtime's setting.")
        .put(
            "tooltip",
            "An ISO 8601 duration. After it, the engine gives the job to another worker; the"
                + " connector ends its requests before that.")
        .put("placeholder", "PT10M")
        .put("optional", true)
        .put("group", "retries")
        .put("type", "String");
    field.putObject("binding").put("type", "zeebe:taskHeader").put("key", "jobTimeout");
    field
        .putObject("constraints")
        .put("notEmpty", false)
        .putObject("pattern")
        .put("value", POSITIVE_DURATION_OR_NOTHING)
        .put("message", "Must be a duration above zero like PT10M");
    template.addBehind("retryBackoff", field);
  }
}
