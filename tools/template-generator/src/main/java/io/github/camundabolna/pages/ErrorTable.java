package io.github.camundabolna.pages;

import io.github.camundabolna.job.ErrorCode;
import io.github.camundabolna.templates.Operation;
import io.github.camundabolna.templates.TemplateVendor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a vendor's page on errors that concern an operation.
 *
 * @param errorsPage its Markdown
 * @param special codes that only some operations have
 */
record ErrorTable(TemplateVendor vendor, String errorsPage, Set<String> special) {

  /**
   * @throws IOException if the page cannot be read
   */
  static ErrorTable read(Path project, TemplateVendor vendor, Set<String> special)
      throws IOException {
    Path page = project.resolve("docs/reference").resolve(page(vendor));
    return new ErrorTable(vendor, Files.readString(page), special);
  }

  /** Returns the file of the page that explains a vendor's errors. */
  static String page(TemplateVendor vendor) {
    return vendor.page("errors");
  }

  /**
   * @throws IllegalStateException if an operation or its panel names a code that the page lacks
   */
  void writeTo(MarkdownBuilder page, Panel panel, Operation operation) {
    page.table("`error.code`", "what happened", "retried", "BPMN error");
    for (ErrorCode each : ErrorCode.values()) {
      String code = each.forVendor(vendor.vendor());
      boolean named = Set.of(operation.info().errors()).contains(code);
      Optional<String[]> row = row(code);
      if (row.isEmpty() && (named || panel.catches(code))) {
        throw new IllegalStateException(
            "not in the table of docs/reference/%s: %s".formatted(page(vendor), code));
      }
      row.filter(cells -> named || !special.contains(code))
          .ifPresent(cells -> write(page, cells, panel.catches(code)));
    }
  }

  private static void write(MarkdownBuilder page, String[] cells, boolean caught) {
    page.row(cells[1].strip(), cells[2].strip(), cells[3].strip(), caught ? "yes" : "");
  }

  /** A vendor's page has only the codes that its connectors throw. */
  private Optional<String[]> row(String code) {
    return Arrays.stream(errorsPage.split("\n"))
        .filter(line -> line.startsWith("| `" + code + "` |"))
        .map(line -> line.split("\\|"))
        .findFirst();
  }
}
