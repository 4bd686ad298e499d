package io.github.camundabolna.demo;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;

/** Prints rows in columns that are as wide as what is in them. */
public record TextTable<R>(List<Column<R>> columns) {

  /** What a row says there. */
  public record Column<R>(String head, Function<R, String> text) {

    int width(List<R> rows) {
      int widest = rows.stream().mapToInt(row -> text.apply(row).length()).max().orElse(0);
      return Math.max(head.length(), widest);
    }
  }

  /** A tick or a cross. */
  public static String mark(boolean right) {
    return right ? "✓" : "✗";
  }

  /** The text, its end left out if it is longer than that. */
  public static String shortened(String text, int width) {
    return text.length() > width ? text.substring(0, width - 1) + "…" : text;
  }

  static String seconds(double seconds) {
    return seconds > 0 ? "%7.1f".formatted(seconds) : "";
  }

  /** Prints the title, the heads of the columns and the rows. */
  public void print(PrintWriter out, String title, List<R> rows) {
    out.println();
    out.println(title);
    out.println(line(rows, Column::head));
    out.println(line(rows, column -> "─".repeat(column.width(rows))));
    rows.forEach(row -> out.println(line(rows, column -> column.text().apply(row))));
    out.flush();
  }

  private String line(List<R> rows, Function<Column<R>, String> cell) {
    StringBuilder line = new StringBuilder();
    for (Column<R> column : columns) {
      line.append(("%-" + column.width(rows) + "s  ").formatted(cell.apply(column)));
    }
    return line.toString().stripTrailing();
  }
}
