package io.github.camundabolna.simulator.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * Something that is extracted from a conversation, and that a person can fill in on the page.
 *
 * @param options suggested values; empty if there are none
 */
public record ExtractionField(String name, Type type, List<String> options) {

  /** What a value can be. */
  public enum Type {
    TEXT("a text"),
    NUMBER("a number"),
    YES_NO("true or false");

    private final String form;

    Type(String form) {
      this.form = form;
    }

    /** Returns what a value must be, in words. */
    public String form() {
      return form;
    }
  }

  public ExtractionField {
    options = List.copyOf(options);
  }

  /** Returns whether the field can have a value. */
  public boolean accepts(JsonNode value) {
    return switch (type) {
      case TEXT -> value.isTextual();
      case NUMBER -> value.isNumber();
      case YES_NO -> value.isBoolean();
    };
  }

  /** Returns the field as the page reads it. */
  public ObjectNode toJson() {
    ObjectNode field = JsonNodeFactory.instance.objectNode().put("name", name);
    field.put("type", type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    options.forEach(field.putArray("options")::add);
    return field;
  }
}
