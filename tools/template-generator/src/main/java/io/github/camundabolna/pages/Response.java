package io.github.camundabolna.pages;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A result: its fields, with what each means, and an example.
 *
 * @param text under which name the texts speak of its fields
 */
record Response(String text, JsonNode example) {

  void writeTo(MarkdownBuilder page, PageTexts texts) {
    page.table("field", "type", "meaning");
    example
        .properties()
        .forEach(
            field ->
                page.row(
                    MarkdownBuilder.inline(field.getKey()),
                    type(field.getKey(), field.getValue(), texts),
                    texts.of(text + "." + field.getKey())));
  }

  private String type(String field, JsonNode value, PageTexts texts) {
    return value.isNull() ? texts.of(text + "." + field + ".type") : JsonFormatter.type(value);
  }

  void writeExampleTo(MarkdownBuilder page) {
    page.code("json", JsonFormatter.pretty(example));
  }
}
