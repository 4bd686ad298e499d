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
 * The people whose calls have a known outcome.
 *
 * @param numbers the phone numbers by customer id
 * @param complete whether the file contains nobody else
 */
record Customers(Map<String, String> numbers, boolean complete) {

  private static final String NUMBER = "contact_number";
  private static final String ID = "customerId";
  private static final String E164 = "\\+[1-9][0-9]{6,14}";

  /**
   * Reads each number once, from its first row; skips rows without a number or id, and duplicate
   * ids.
   */
  static Customers readCsv(String csv) {
    try {
      return fromRows(PersonReader.rows(new StringReader(csv)));
    } catch (CsvParseException | IllegalArgumentException e) {
      return new Customers(Map.of(), false);
    }
  }

  private static Customers fromRows(List<NamedCsvRecord> rows) {
    List<NamedCsvRecord> validRows = rows.stream().filter(Customers::isValid).toList();
    Set<String> seen = new HashSet<>();
    Map<String, List<String>> byId =
        validRows.stream()
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
        numbers,
        validRows.size() == rows.size() && numbers.size() == byId.size() && !rows.isEmpty());
  }

  private static boolean isValid(NamedCsvRecord row) {
    return row.findField(NUMBER).filter(number -> number.matches(E164)).isPresent()
        && row.findField(ID).filter(id -> !id.isEmpty()).isPresent();
  }
}
