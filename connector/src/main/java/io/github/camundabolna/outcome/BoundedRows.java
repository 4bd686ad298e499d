package io.github.camundabolna.outcome;

import java.util.ArrayList;
import java.util.List;

/** Holds rows as long as all of them together are not too much for a process variable. */
final class BoundedRows<T> {

  /** The most bytes of JSON: the engine gets stuck on variables of about 1.5 MB. */
  static final int MAX_BYTES = 1_000_000;

  private final List<T> rows = new ArrayList<>();
  private long bytes = "[]".length();
  private boolean full;

  /**
   * @param size of the row as JSON, in bytes
   * @return false if it is too much with this row, and then forever
   */
  boolean add(T row, long size) {
    bytes += size + ",".length();
    full = full || bytes > MAX_BYTES;
    return !full && rows.add(row);
  }

  boolean isFull() {
    return full;
  }

  /** Returns the rows, and holds them no longer. */
  List<T> takeAll() {
    List<T> all = List.copyOf(rows);
    rows.clear();
    return all;
  }
}
