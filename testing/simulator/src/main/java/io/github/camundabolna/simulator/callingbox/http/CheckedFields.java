package io.github.camundabolna.simulator.callingbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.callingbox.agent.VoiceAgents;
import io.github.camundabolna.simulator.server.ApiException;
import io.github.camundabolna.simulator.server.FieldError;
import io.github.camundabolna.simulator.server.FieldReader;
import io.github.camundabolna.simulator.server.HttpUrl;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the fields of a body, and rejects it with a sentence about each that is wrong. */
final class CheckedFields {
  private static final Pattern US_NUMBER = Pattern.compile("\\+1[2-9]\\d{9}");
  private static final Set<String> RESULT_TYPES = Set.of("boolean", "number", "string");
  private final List<FieldError> errors = new ArrayList<>();
  private final FieldReader fields;
  private final JsonNode body;

  CheckedFields(JsonNode body) {
    this.body = body;
    this.fields = new FieldReader(body, List.of(), errors);
  }

  boolean has(String name) {
    return fields.has(name);
  }

  Optional<String> text(String name) {
    return fields.text(name);
  }

  /** Returns the text; empty if it's missing, which {@link #check()} rejects. */
  String requiredText(String name) {
    if (fields.text(name).map(String::isBlank).orElse(!has(name))) {
      fields.missing(name);
    }
    return fields.text(name).orElse("");
  }

  Optional<String> uuid(String name) {
    Optional<String> id = fields.text(name);
    if (id.isPresent() && !VoiceAgents.isUuid(id.get())) {
      fields.reject(name, "value is not a valid UUID");
    }
    return id;
  }

  /** Returns a phone number of the only country. */
  Optional<String> phoneNumber(String name) {
    Optional<String> number = fields.text(name);
    if (number.isPresent() && !US_NUMBER.matcher(number.get()).matches()) {
      fields.reject(
          name, "value is not a US phone number in E.164 format; no other country is supported");
    }
    return number;
  }

  Optional<URI> url(String name) {
    Optional<String> text = fields.text(name);
    if (text.isPresent() && HttpUrl.of(text.get()).isEmpty()) {
      fields.reject(name, "value is not a URL");
    }
    return text.flatMap(HttpUrl::of);
  }

  Optional<String> oneOf(String name, Set<String> allowed) {
    Optional<String> value = fields.text(name);
    if (value.isPresent() && !allowed.contains(value.get())) {
      fields.reject(name, "value is not one of " + String.join(", ", new TreeSet<>(allowed)));
    }
    return value;
  }

  /** Returns an object, or a JSON null. */
  JsonNode object(String name) {
    return fields.object(name).orElse(NullNode.instance);
  }

  /** Returns the fields to extract, each with a type or a JSON schema, or a JSON null. */
  JsonNode resultFields(String name) {
    JsonNode result = object(name);
    boolean schema = result.path("properties").isObject();
    if (!schema) {
      result
          .properties()
          .forEach(each -> requireResultType(name + "." + each.getKey(), each.getValue()));
    }
    return result;
  }

  private void requireResultType(String name, JsonNode type) {
    if (!type.isObject() && !RESULT_TYPES.contains(type.asText())) {
      fields.reject(name, "value is not one of " + String.join(", ", new TreeSet<>(RESULT_TYPES)));
    }
  }

  /** Returns the texts of an array; none if it's missing. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : fields.array(name).orElse(JsonNodeFactory.instance.arrayNode())) {
      if (!each.isTextual()) {
        fields.reject(name, "value is not a valid list of strings");
        return List.of();
      }
      texts.add(each.textValue());
    }
    return texts;
  }

  void array(String name) {
    fields.array(name);
  }

  void reject(String name, String message) {
    fields.reject(name, message);
  }

  void missing(String name) {
    fields.missing(name);
  }

  /** Returns those of the named fields that the body has, as they were sent. */
  ObjectNode sent(List<String> names) {
    ObjectNode sent = JsonNodeFactory.instance.objectNode();
    names.stream().filter(body::has).forEach(name -> sent.set(name, body.get(name)));
    return sent;
  }

  /** Rejects the body if a field is wrong. */
  void check() {
    if (!errors.isEmpty()) {
      throw new ApiException(new CallingBoxErrors().invalid(errors.stream().distinct().toList()));
    }
  }
}
