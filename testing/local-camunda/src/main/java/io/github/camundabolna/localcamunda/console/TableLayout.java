package io.github.camundabolna.localcamunda.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of a table that have room on a screen, and how wide each is. */
final class TableLayout<R> {

  private static final String GAP = "  ";

  private final Map<TextTable.Column<R>, Integer> widths = new LinkedHashMap<>();

  private TableLayout() {}

  /** Leaves out columns until the narrowest form of the others has room, then narrows those. */
  static <R> TableLayout<R> fit(
      List<TextTable.Column<R>> columns, List<R> rows, int screenColumns) {
    TableLayout<R> layout = new TableLayout<>();
    columns.forEach(column -> layout.widths.put(column, widest(column, rows)));
    layout.leaveOut(screenColumns);
    layout.narrow(screenColumns);
    return layout;
  }

  private static <R> int widest(TextTable.Column<R> column, List<R> rows) {
    int widest = rows.stream().mapToInt(row -> DisplayText.width(column.cell(row))).max().orElse(0);
    return Math.max(DisplayText.width(column.heading()), widest);
  }

  private void leaveOut(int screenColumns) {
    List<TextTable.Column<R>> optional = new ArrayList<>(widths.keySet());
    optional.removeIf(column -> column.rank() == 0);
    optional.sort(Comparator.<TextTable.Column<R>>comparingInt(TextTable.Column::rank).reversed());
    for (TextTable.Column<R> column : optional) {
      if (total(this::narrowest) > screenColumns) {
        widths.remove(column);
      }
    }
  }

  /** Takes from the column that has most to spare, so that all are cut alike. */
  private void narrow(int screenColumns) {
    while (total(widths::get) > screenColumns) {
      TextTable.Column<R> widest =
          widths.keySet().stream().max(Comparator.comparingInt(this::spare)).orElseThrow();
      if (spare(widest) <= 0) {
        return;
      }
      widths.merge(widest, -1, Integer::sum);
    }
  }

  private int spare(TextTable.Column<R> column) {
    return widths.get(column) - narrowest(column);
  }

  private int narrowest(TextTable.Column<R> column) {
    return Math.min(widths.get(column), column.minWidth());
  }

  private int total(Function<TextTable.Column<R>, Integer> width) {
    int cells = widths.keySet().stream().mapToInt(width::apply).sum();
    return cells + GAP.length() * (widths.size() - 1);
  }

  String headings() {
    return line(TextTable.Column::heading);
  }

  String rule() {
    return line(column -> "─".repeat(widths.get(column)));
  }

  String line(R row) {
    return line(column -> column.cell(row));
  }

  private String line(Function<TextTable.Column<R>, String> cell) {
    return widths.entrySet().stream()
        .map(column -> fitted(cell.apply(column.getKey()), column.getValue()))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }

  private static String fitted(String cell, int columns) {
    return DisplayText.padded(DisplayText.shortened(cell, columns), columns);
  }
}
