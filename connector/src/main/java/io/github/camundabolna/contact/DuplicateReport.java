package io.github.camundabolna.contact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The phone numbers that appear more than once, short enough for a process variable.
 *
 * @param numbers number of such phone numbers
 * @param surplus number of contacts beyond the first of each number
 * @param first at most 20 of the numbers
 */
public record DuplicateReport(int numbers, int surplus, List<Duplicate> first) {

  /**
   * A phone number that several contacts have.
   *
   * @param count number of contacts
   * @param rows rows of the contacts; at most the first 20
   */
  public record Duplicate(String phoneNumber, int count, List<Integer> rows) {

    private static Duplicate of(String phoneNumber, List<Integer> rows) {
      int shown = Math.min(ProblemList.SHOWN, rows.size());
      return new Duplicate(phoneNumber, rows.size(), List.copyOf(rows.subList(0, shown)));
    }

    private String line(String place) {
      String shown = rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
      String more = count > rows.size() ? " and " + (count - rows.size()) + " more" : "";
      return "%s: %ss %s%s".formatted(phoneNumber, place, shown, more);
    }
  }

  /** Counts how often each phone number appears. */
  static final class Counter {

    private final Map<String, Integer> firstRows = new HashMap<>();
    private final Map<String, List<Integer>> repeated = new LinkedHashMap<>();

    /** Returns whether the number appears for the first time. */
    boolean add(String phoneNumber, int row) {
      Integer firstRow = firstRows.putIfAbsent(phoneNumber, row);
      if (firstRow == null) {
        return true;
      }
      repeated.computeIfAbsent(phoneNumber, number -> new ArrayList<>(List.of(firstRow))).add(row);
      return false;
    }

    DuplicateReport report() {
      int contacts = repeated.values().stream().mapToInt(List::size).sum();
      List<Duplicate> first =
          repeated.entrySet().stream()
              .limit(ProblemList.SHOWN)
              .map(entry -> Duplicate.of(entry.getKey(), entry.getValue()))
              .toList();
      return new DuplicateReport(repeated.size(), contacts - repeated.size(), first);
    }
  }

  String sentence(String place) {
    ProblemList lines = new ProblemList();
    first.forEach(duplicate -> lines.add(duplicate.line(place)));
    return lines.withHeading(
        "contacts can't be sent. Phone numbers that appear more than once: " + numbers, numbers);
  }
}
