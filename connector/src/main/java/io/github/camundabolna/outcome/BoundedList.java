package io.github.camundabolna.outcome;

import java.util.List;

/**
 * The first items of a list, as many as fit into a process variable.
 *
 * @param items values for JSON
 * @param shortened whether there are more
 */
public record BoundedList<T>(List<T> items, boolean shortened) {

  /** Returns the first items, up to 1,000,000 bytes of JSON. */
  public static <T> BoundedList<T> firstOf(List<T> all) {
    BoundedRows<T> first = new BoundedRows<>();
    for (T item : all) {
      if (!first.add(item, JsonSize.count(item))) {
        break;
      }
    }
    return new BoundedList<>(first.takeAll(), first.isFull());
  }
}
