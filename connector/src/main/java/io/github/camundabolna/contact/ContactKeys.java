package io.github.camundabolna.contact;

import io.github.camundabolna.input.Quoted;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What tells the contacts apart: the value of a column, or else the number of the row. */
final class ContactKeys {

  private final Optional<String> column;
  private final String place;
  private final Map<String, Integer> rows = new HashMap<>();

  ContactKeys(Optional<String> column, String place) {
    this.column = column;
    this.place = place;
  }

  /**
   * What is wrong with a key, if it is the value of a column.
   *
   * @param wanted false for a contact that is dropped: it may have the key of the one that stays
   */
  Optional<String> problem(String key, int row, boolean wanted) {
    return column.flatMap(name -> problem(Quoted.unlessPlain(name), key, row, wanted));
  }

  private Optional<String> problem(String name, String key, int row, boolean wanted) {
    if (key.isEmpty()) {
      return Optional.of(name + " is missing: it tells the contacts apart");
    }
    Integer other = wanted ? rows.putIfAbsent(key, row) : null;
    return Optional.ofNullable(other)
        .map(
            first ->
                "%s must tell the contacts apart, but %s %d has the same; it was %s"
                    .formatted(name, place, first, Quoted.of(key)));
  }
}
