package io.github.camundabolna.pages;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.job.ErrorCode;
import io.github.camundabolna.templates.Operation;
import java.util.Arrays;
import java.util.Set;

/**
 * The rows of the page on errors that concern an operation.
 *
 * @param errorsPage its Markdown
 * @param special codes that only some operations have
 */
record ErrorTable(String errorsPage, Set<String> special) {

  void writeTo(MarkdownBuilder page, Panel panel, Operation operation) {
    page.table("`error.code`", "what happened", "retried", "BPMN error");
    for (ErrorCode code : ErrorCode.values()) {
      if (code.concerns(Bolna.VENDOR) && concerns(code.forVendor(Bolna.VENDOR), operation)) {
        String caught = panel.catches(code.forVendor(Bolna.VENDOR)) ? "yes" : "";
        String[] row = row(code);
        page.row(row[1].strip(), row[2].strip(), row[3].strip(), caught);
      }
    }
  }

  private boolean concerns(String code, Operation operation) {
    return !special.contains(code) || Set.of(operation.info().errors()).contains(code);
  }

  private String[] row(ErrorCode code) {
    return Arrays.stream(errorsPage.split("\n"))
        .filter(line -> line.startsWith("| `" + code.forVendor(Bolna.VENDOR) + "` |"))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "not in the table of docs/reference/errors.md: "
                        + code.forVendor(Bolna.VENDOR)))
        .split("\\|");
  }
}
