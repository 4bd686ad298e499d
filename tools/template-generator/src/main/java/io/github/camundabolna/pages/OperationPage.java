package io.github.camundabolna.pages;

import io.github.camundabolna.templates.Operation;
import io.github.camundabolna.templates.TemplateVendor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * The page of an operation.
 *
 * @param project the folder with the picture of the panel, if one was taken, and with the diagram
 *     that the panel exported
 */
record OperationPage(Operation operation, Panel panel, Response response, Path project) {

  private static final String EXPORTS = "testing/integration-tests/src/test/resources/panel/";

  /** Also of its picture and its scenario, unless the operation names another scenario. */
  String name() {
    return operation.id().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase();
  }

  String file() {
    return name() + ".md";
  }

  TemplateVendor vendor() {
    return TemplateVendor.of(operation.type());
  }

  String write(Function<TemplateVendor, ErrorTable> errors) {
    MarkdownBuilder page = new MarkdownBuilder();
    page.add("# " + operation.label());
    page.add(
        "%s: template \"%s\", operation \"%s\". %s: %s."
            .formatted(
                operation.info().summary(),
                panel.name(),
                operation.label(),
                vendor().vendor().name(),
                operation.info().requests()));
    page.add(operation.info().details());
    if (Files.exists(project.resolve("docs/pictures/%s.png".formatted(name())))) {
      page.add("![The panel of %s](../../pictures/%s.png)".formatted(operation.label(), name()));
    }
    page.add("## Fields");
    panel.writeTo(page);
    page.add("## Result");
    page.add(
        "The result expression reads this as `response`. The default is "
            + MarkdownBuilder.inline(operation.info().result())
            + ".");
    response.writeTo(page);
    response.writeExampleTo(page);
    page.add("## Errors");
    page.add(
        "An error boundary event [can catch](../errors.md#catch-errors) those with \"yes\"."
            + " [Errors](../%s) explains the codes.".formatted(ErrorTable.page(vendor())));
    errors.apply(vendor()).writeTo(page, panel, operation);
    example(page);
    return page.toString();
  }

  private void example(MarkdownBuilder page) {
    String scenario = operation.info().scenario();
    String diagram = (scenario.isEmpty() ? name() : scenario) + ".bpmn";
    PanelValues.in(project.resolve(EXPORTS + diagram))
        .ifPresent(
            values -> {
              page.add("## Example");
              page.add(
                  "[%s](../../../%s%1$s), as the Modeler saved it. All other fields have their default."
                      .formatted(diagram, EXPORTS));
              values.writeTo(page, panel);
            });
  }
}
