package io.github.camundabolna.contact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts how often each phone number is there. */
final class DuplicateCounter {

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

  DuplicateReport duplicates() {
    int contacts = repeated.values().stream().mapToInt(List::size).sum();
    List<DuplicateNumber> first =
        repeated.entrySet().stream()
            .limit(ProblemList.SHOWN)
            .map(entry -> duplicate(entry.getKey(), entry.getValue()))
            .toList();
    return new DuplicateReport(repeated.size(), contacts - repeated.size(), first);
  }

  private static DuplicateNumber duplicate(String phoneNumber, List<Integer> rows) {
    return new DuplicateNumber(
        phoneNumber,
        rows.size(),
        List.copyOf(rows.subList(0, Math.min(ProblemList.SHOWN, rows.size()))));
  }
}
