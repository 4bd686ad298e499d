package io.github.camundabolna.pages;

import java.util.Optional;

/**
 * The page of an operation.
 *
 * @param label as the panel shows it
 * @param diagram where {@code filled} is from, as a link
 */
record OperationPage(
    Panel panel, String label, Response response, Optional<PanelValues> filled, String diagram) {

  String id() {
    return panel.operation().orElseThrow();
  }

  String write(PageTexts texts, ErrorTable errors) {
    MarkdownBuilder page = new MarkdownBuilder();
    page.add("# " + label);
    page.add(
        "%s: template \"%s\", operation \"%s\". Bolna: %s."
            .formatted(texts.of(id()), panel.name(), label, texts.of(id() + ".bolna")));
    texts.maybe(id() + ".more").ifPresent(page::add);
    texts.maybe(id() + ".picture").ifPresent(page::add);
    page.add("## Fields");
    panel.writeTo(page);
    page.add("## Result");
    page.add(
        "What the result expression sees as `response`. As filled in, it is "
            + MarkdownBuilder.inline(panel.resultExpression().orElseThrow())
            + ".");
    response.writeTo(page, texts);
    response.writeExampleTo(page);
    page.add("## Errors");
    page.add(
        "Those with \"yes\" can be caught by an error boundary event:"
            + " [Errors](../../README.md#errors) says how.");
    errors.writeTo(page, panel);
    filled.ifPresent(values -> example(page, values));
    return page.toString();
  }

  private void example(MarkdownBuilder page, PanelValues values) {
    page.add("## Example");
    page.add(
        "[%s](%s), as the Modeler saved it; all other fields are as they were filled in."
            .formatted(diagram.substring(diagram.lastIndexOf('/') + 1), diagram));
    values.writeTo(page, panel);
  }
}
