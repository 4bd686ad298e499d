package io.github.camundabolna.simulator.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.phone.ExtractionField;
import io.github.camundabolna.simulator.phone.Speaker;
import io.github.camundabolna.simulator.server.ApiException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what a person says in a call, and what they fill in. Rejects the rest with a sentence. */
public final class PhoneInput {

  private static final int BAD_REQUEST = 400;
  private static final int MOST_FIELDS = 50;

  private PhoneInput() {}

  /** Returns what is said, on one line, because a transcript has a line for each speaker. */
  public static String text(JsonNode details) {
    JsonNode text = details.path("text");
    if (!text.isTextual() || text.textValue().isBlank()) {
      throw rejection(
          "text is %s, but must be what is said, such as \"Yes\"".formatted(shown(text)));
    }
    return text.textValue().strip().replaceAll("\\s+", " ");
  }

  /** Returns who says it: the person, unless the details name the agent. */
  public static Speaker speaker(JsonNode details) {
    JsonNode speaker = details.path("speaker");
    return Speaker.named(speaker.asText("person"))
        .orElseThrow(
            () ->
                rejection("speaker is %s, but must be person or agent".formatted(shown(speaker))));
  }

  /** Returns the values by field; a null or an empty text counts as not extracted. */
  public static Map<String, JsonNode> values(JsonNode details) {
    if (details.size() > MOST_FIELDS) {
      throw rejection(
          "There are %d fields, but at most %d are possible"
              .formatted(details.size(), MOST_FIELDS));
    }
    Map<String, JsonNode> values = new LinkedHashMap<>();
    details.properties().forEach(field -> add(values, field.getKey(), field.getValue()));
    return values;
  }

  /** Returns the values by field, which must be among the fields. */
  public static Map<String, JsonNode> values(JsonNode details, List<ExtractionField> fields) {
    Map<String, JsonNode> values = values(details);
    values.forEach((name, value) -> check(name, value, fields));
    return values;
  }

  private static void check(String name, JsonNode value, List<ExtractionField> fields) {
    ExtractionField field =
        fields.stream()
            .filter(each -> each.name().equals(name))
            .findAny()
            .orElseThrow(() -> rejection(unknown(name, fields)));
    if (!field.accepts(value)) {
      throw rejection("%s is %s, but must be %s".formatted(name, value, field.type().form()));
    }
  }

  private static String unknown(String name, List<ExtractionField> fields) {
    String names = fields.stream().map(ExtractionField::name).collect(Collectors.joining(", "));
    return names.isEmpty()
        ? "%s can't be extracted, because the call extracts nothing".formatted(name)
        : "%s can't be extracted; the call extracts %s".formatted(name, names);
  }

  private static void add(Map<String, JsonNode> values, String name, JsonNode value) {
    if (name.isBlank()) {
      throw rejection("The field with the value %s needs a name".formatted(value));
    }
    if (!value.isValueNode()) {
      throw rejection(
          "%s is %s, but must be a text, a number, true, or false".formatted(name, value));
    }
    if (!value.isNull() && !value.asText().isEmpty()) {
      values.put(name, value);
    }
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() ? "missing" : value.toString();
  }

  private static ApiException rejection(String sentence) {
    return PageRoutes.rejection(BAD_REQUEST, sentence);
  }
}
