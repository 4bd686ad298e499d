package io.github.camundabolna.localcamunda.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;

/** Prints rows in columns, which get narrower or are left out where the screen has no room. */
public record TextTable<R>(List<Column<R>> columns) {

  /**
   * A column, as wide as its longest cell.
   *
   * @param text what it shows for a row
   * @param rank the lowest may not be left out; of the others, the highest goes first
   * @param minWidth how far it may be narrowed
   */
  public record Column<R>(String heading, Function<R, String> text, int rank, int minWidth) {

    /** Creates a column that always has room. */
    public Column(String heading, Function<R, String> text) {
      this(heading, text, 0, UNLIMITED);
    }

    /** Returns the same column, which is left out before those of a lower rank. */
    public Column<R> optional(int newRank) {
      return new Column<>(heading, text, newRank, minWidth);
    }

    /** Returns the same column, whose longer cells may be cut to this width. */
    public Column<R> narrowable(int newMinWidth) {
      return new Column<>(heading, text, rank, newMinWidth);
    }

    String cell(R row) {
      return DisplayText.plain(text.apply(row));
    }
  }

  private static final int UNLIMITED = Screen.UNLIMITED;

  /** Returns a tick or a cross. */
  public static String mark(boolean ok) {
    return ok ? "✓" : "✗";
  }

  /** Returns the seconds with one decimal, aligned to the right, or nothing for zero. */
  public static String seconds(double seconds) {
    return seconds > 0 ? "%5.1f s".formatted(seconds) : "";
  }

  /** Prints the title, the column headings, and the rows, in lines of any length. */
  public void print(PrintWriter out, String title, List<R> rows) {
    print(out, title, rows, UNLIMITED);
  }

  /** Prints the title, the column headings, and the rows, in lines of at most this length. */
  public void print(PrintWriter out, String title, List<R> rows, int screenColumns) {
    TableLayout<R> layout = TableLayout.fit(columns, rows, screenColumns);
    out.println();
    out.println(DisplayText.wrapped(title, screenColumns));
    out.println(layout.headings());
    out.println(layout.rule());
    rows.forEach(row -> out.println(layout.line(row)));
    out.flush();
  }
}
