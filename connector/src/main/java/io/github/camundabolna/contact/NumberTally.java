package io.github.camundabolna.contact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts how often each phone number is there. */
final class NumberTally {

  private final Map<String, Integer> firstRows = new HashMap<>();
  private final Map<String, List<Integer>> repeated = new LinkedHashMap<>();

  /**
   * @return whether the number is there for the first time
   */
  boolean add(String phoneNumber, int row) {
    Integer firstRow = firstRows.putIfAbsent(phoneNumber, row);
    if (firstRow == null) {
      return true;
    }
    repeated.computeIfAbsent(phoneNumber, number -> new ArrayList<>(List.of(firstRow))).add(row);
    return false;
  }

  Duplicates duplicates() {
    int contacts = repeated.values().stream().mapToInt(List::size).sum();
    List<Duplicate> first =
        repeated.entrySet().stream()
            .limit(Listing.SHOWN)
            .map(entry -> duplicate(entry.getKey(), entry.getValue()))
            .toList();
    return new Duplicates(repeated.size(), contacts - repeated.size(), first);
  }

  private static Duplicate duplicate(String phoneNumber, List<Integer> rows) {
    return new Duplicate(
        phoneNumber,
        rows.size(),
        List.copyOf(rows.subList(0, Math.min(Listing.SHOWN, rows.size()))));
  }
}
