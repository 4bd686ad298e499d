package io.github.camundabolna.outcome;

import java.util.ArrayList;
import java.util.List;

/** Holds rows until they are too large for a process variable. */
final class BoundedRows<T> {

  /** Maximum bytes of JSON, because the engine fails on variables of about 1.5 MB. */
  static final int MAX_BYTES = 1_000_000;

  private final List<T> rows = new ArrayList<>();
  private long bytes = "[]".length();
  private boolean full;

  /**
   * Adds a row.
   *
   * @param size of the row as JSON, in bytes
   * @return false from the first row on that doesn't fit
   */
  boolean add(T row, long size) {
    bytes += size + ",".length();
    full = full || bytes > MAX_BYTES;
    return !full && rows.add(row);
  }

  boolean isFull() {
    return full;
  }

  /** Returns and releases the rows. */
  List<T> takeAll() {
    List<T> all = List.copyOf(rows);
    rows.clear();
    return all;
  }
}
