package io.github.camundabolna.pages;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.job.ErrorCode;
import java.util.Arrays;
import java.util.Set;

/** The rows of the README's table "Errors" that concern an operation. */
record ErrorTable(String readme) {

  /** A second request of these would call, or make a batch, twice. */
  private static final Set<String> NOT_REPEATABLE = Set.of("makeCall", "createBatch");

  void writeTo(MarkdownBuilder page, Panel panel) {
    page.table("`error.code`", "what happened", "tried again", "BPMN error");
    for (ErrorCode code : ErrorCode.values()) {
      if (concerns(code, panel.operation().orElseThrow())) {
        String caught = panel.catches(code.of(Bolna.VENDOR)) ? "yes" : "";
        String[] row = row(code);
        page.row(row[1].strip(), row[2].strip(), row[3].strip(), caught);
      }
    }
  }

  private static boolean concerns(ErrorCode code, String operation) {
    return switch (code) {
      case BATCH_NOT_RUNNING -> operation.equals("stopBatch");
      case OUTCOME_UNKNOWN -> NOT_REPEATABLE.contains(operation);
      default -> true;
    };
  }

  private String[] row(ErrorCode code) {
    return Arrays.stream(readme.split("\n"))
        .filter(line -> line.startsWith("| `" + code.of(Bolna.VENDOR) + "` |"))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("not in the README's table: " + code.of(Bolna.VENDOR)))
        .split("\\|");
  }
}
