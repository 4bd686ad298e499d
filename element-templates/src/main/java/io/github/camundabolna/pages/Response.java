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
                    Json.type(field.getValue()),
                    texts.of(text + "." + field.getKey())));
  }

  void writeExampleTo(Markdown page) {
    page.code("json", Json.pretty(example));
  }
}
