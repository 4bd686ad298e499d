package io.github.camundabolna.demo;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * The people of whom it is known how their calls must end.
 *
 * @param numbers by the id that tells people apart
 * @param everybody whether there is nobody else in the file
 */
record Customers(Map<String, String> numbers, boolean everybody) {

  private static final String NUMBER = "contact_number";
  private static final String ID = "customerId";
  private static final String E164 = "\\+[1-9][0-9]{6,14}";

  /** Each number once, for its first row; rows without number or id, or of one id, are left out. */
  static Customers in(String csv) {
    try {
      return of(PersonReader.WITH_HEADER.parse(new StringReader(csv)).stream().toList());
    } catch (IOException
        | UncheckedIOException
        | IllegalArgumentException
        | IllegalStateException e) {
      return new Customers(Map.of(), false);
    }
  }

  private static Customers of(List<CSVRecord> rows) {
    List<CSVRecord> clear = rows.stream().filter(Customers::isClear).toList();
    Set<String> seen = new HashSet<>();
    Map<String, List<String>> byId =
        clear.stream()
            .filter(row -> seen.add(row.get(NUMBER)))
            .collect(
                Collectors.groupingBy(
                    row -> row.get(ID),
                    LinkedHashMap::new,
                    Collectors.mapping(row -> row.get(NUMBER), Collectors.toList())));
    Map<String, String> numbers = new LinkedHashMap<>();
    byId.forEach(
        (id, those) -> {
          if (those.size() == 1) {
            numbers.put(id, those.get(0));
          }
        });
    return new Customers(
        numbers, clear.size() == rows.size() && numbers.size() == byId.size() && !rows.isEmpty());
  }

  private static boolean isClear(CSVRecord row) {
    return row.isSet(NUMBER)
        && row.isSet(ID)
        && row.get(NUMBER).matches(E164)
        && !row.get(ID).isEmpty();
  }
}
