package io.github.camundabolna.localcamunda.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;

/** Prints rows in columns that are as wide as their longest cell. */
public record TextTable<R>(List<Column<R>> columns) {

  /** A column: its heading, and the text that it shows for a row. */
  public record Column<R>(String heading, Function<R, String> text) {

    int width(List<R> rows) {
      int widest = rows.stream().mapToInt(row -> text.apply(row).length()).max().orElse(0);
      return Math.max(heading.length(), widest);
    }
  }

  /** Returns a tick or a cross. */
  public static String mark(boolean ok) {
    return ok ? "✓" : "✗";
  }

  /** Returns the text, cut to the given width. */
  public static String shortened(String text, int width) {
    return text.length() > width ? text.substring(0, width - 1) + "…" : text;
  }

  /** Returns the seconds with one decimal, or nothing for zero. */
  public static String seconds(double seconds) {
    return seconds > 0 ? "%7.1f".formatted(seconds) : "";
  }

  /** Prints the title, the column headings, and the rows. */
  public void print(PrintWriter out, String title, List<R> rows) {
    out.println();
    out.println(title);
    out.println(line(rows, Column::heading));
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
