package io.github.camundabolna.examples.run;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;

/** Prints rows in columns that are as wide as what is in them. */
final class Table {

  private record Column(String head, Function<Row, String> text) {

    int width(List<Row> rows) {
      int widest = rows.stream().mapToInt(row -> text.apply(row).length()).max().orElse(0);
      return Math.max(head.length(), widest);
    }
  }

  private static final int MAX_WIDTH = 48;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("", row -> row.right() ? "✓" : "✗"),
          new Column("Person", Row::person),
          new Column("Number", Row::number),
          new Column("Execution", Row::executionId),
          new Column("Outcome", Row::outcome),
          new Column("What the process did", row -> shortened(row.did())),
          new Column("Seconds", Table::seconds));

  private Table() {}

  private static String shortened(String text) {
    return text.length() > MAX_WIDTH ? text.substring(0, MAX_WIDTH - 1) + "…" : text;
  }

  private static String seconds(Row row) {
    return row.seconds() > 0 ? "%7.1f".formatted(row.seconds()) : "";
  }

  static void print(PrintWriter out, String title, List<Row> rows) {
    out.println();
    out.println(title);
    out.println(line(rows, Column::head));
    out.println(line(rows, column -> "─".repeat(column.width(rows))));
    rows.forEach(row -> out.println(line(rows, column -> column.text().apply(row))));
    out.flush();
  }

  private static String line(List<Row> rows, Function<Column, String> cell) {
    StringBuilder line = new StringBuilder();
    for (Column column : COLUMNS) {
      line.append(("%-" + column.width(rows) + "s  ").formatted(cell.apply(column)));
    }
    return line.toString().stripTrailing();
  }
}
