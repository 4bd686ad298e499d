package io.github.camundabolna.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.camunda.connector.api.document.Document;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.templates.Operation;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A result: its fields, with what each means, and an example. */
record Response(List<Field> fields, JsonNode example) {

  /**
   * @param type in FEEL's words
   */
  record Field(String name, String type, String meaning) {}

  /** Reads the result of an operation from its record. */
  static Response of(Operation operation, Samples samples) {
    ObjectNode example = JsonNodeFactory.instance.objectNode();
    List<Field> fields =
        operation.resultFields().stream()
            .map(
                component -> {
                  ResultField said =
                      Optional.ofNullable(component.getAnnotation(ResultField.class))
                          .orElseThrow(
                              () -> new IllegalStateException(component + " lacks @ResultField"));
                  JsonNode value = example(component.getType(), said, samples);
                  example.set(component.getName(), value);
                  return new Field(component.getName(), type(component, value), said.value());
                })
            .toList();
    return new Response(fields, example);
  }

  private static JsonNode example(Class<?> type, ResultField said, Samples samples) {
    if (!said.sample().isEmpty()) {
      JsonNode sample = samples.of(said.sample());
      return Collection.class.isAssignableFrom(type) && !sample.isArray()
          ? JsonNodeFactory.instance.arrayNode().add(sample)
          : sample;
    }
    if (said.example().isEmpty()) {
      return NullNode.getInstance();
    }
    if (type == Document.class) {
      return JsonFormatter.read(said.example());
    }
    return type == String.class
        ? TextNode.valueOf(said.example())
        : JsonFormatter.bound(said.example(), type);
  }

  private static String type(RecordComponent component, JsonNode value) {
    if (component.getType() == Document.class) {
      return "document";
    }
    if (value.isNull()) {
      throw new IllegalStateException(component + " lacks an example in @ResultField");
    }
    return JsonFormatter.type(value);
  }

  /** Reads a result that has no record: the texts say what its fields mean. */
  static Response of(String name, JsonNode example, PageTexts texts) {
    return new Response(
        example
            .propertyStream()
            .map(
                field -> {
                  String key = name + "." + field.getKey();
                  return new Field(
                      field.getKey(),
                      texts
                          .maybe(key + ".type")
                          .orElseGet(() -> JsonFormatter.type(field.getValue())),
                      texts.of(key));
                })
            .toList(),
        example);
  }

  void writeTo(MarkdownBuilder page) {
    page.table("field", "type", "meaning");
    fields.forEach(
        field -> page.row(MarkdownBuilder.inline(field.name()), field.type(), field.meaning()));
  }

  void writeExampleTo(MarkdownBuilder page) {
    page.code("json", JsonFormatter.pretty(example));
  }
}
