package io.github.camundabolna.pages;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A result: its fields, with what each means, and an example.
 *
 * @param text under which name the texts speak of its fields
 */
record Response(String text, JsonNode example) {

  void writeTo(Markdown page, Texts texts) {
    page.table("field", "type", "meaning");
    example
        .properties()
        .forEach(
            field ->
                page.row(
                    Markdown.inline(field.getKey()),
                    type(field.getKey(), field.getValue(), texts),
                    texts.of(text + "." + field.getKey())));
  }

  private String type(String field, JsonNode value, Texts texts) {
    return value.isNull() ? texts.of(text + "." + field + ".type") : Json.type(value);
  }

  void writeExampleTo(Markdown page) {
    page.code("json", Json.pretty(example));
  }
}
