package io.github.camundabolna.demo;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.StringReader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
      return of(PersonReader.rows(new StringReader(csv)));
    } catch (CsvParseException | IllegalArgumentException e) {
      return new Customers(Map.of(), false);
    }
  }

  private static Customers of(List<NamedCsvRecord> rows) {
    List<NamedCsvRecord> clear = rows.stream().filter(Customers::isClear).toList();
    Set<String> seen = new HashSet<>();
    Map<String, List<String>> byId =
        clear.stream()
            .filter(row -> seen.add(row.getField(NUMBER)))
            .collect(
                Collectors.groupingBy(
                    row -> row.getField(ID),
                    LinkedHashMap::new,
                    Collectors.mapping(row -> row.getField(NUMBER), Collectors.toList())));
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

  private static boolean isClear(NamedCsvRecord row) {
    return row.findField(NUMBER).filter(number -> number.matches(E164)).isPresent()
        && row.findField(ID).filter(id -> !id.isEmpty()).isPresent();
  }
}
