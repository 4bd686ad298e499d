package io.github.camundabolna.outcome;

import java.util.List;

/**
 * The first of many items: as many as one process variable can hold.
 *
 * @param items values that become JSON
 * @param shortened whether there are more
 */
public record BoundedList<T>(List<T> items, boolean shortened) {

  /** Returns the items that together are at most 1,000,000 bytes of JSON. */
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
