package io.github.camundabolna.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Writes the file that the vendor takes, one contact after the other, and holds nothing else. */
final class ContactCsvWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CsvWriter csv = CsvWriter.builder().build(bytes, UTF_8);
  private final Collection<String> sharedValues;

  /**
   * @param columns names of the variables
   * @param sharedColumns more columns, with the value that every contact has there
   */
  ContactCsvWriter(VendorCsv file, List<String> columns, Map<String, String> sharedColumns) {
    this.sharedValues = sharedColumns.values();
    write(file.phoneColumn(), Contacts.KEY, columns, sharedColumns.keySet());
  }

  /**
   * @param values by the columns
   */
  void add(String phoneNumber, String key, List<String> values) {
    write(
        phoneNumber,
        FormulaGuard.guard(key),
        values.stream().map(FormulaGuard::guard).toList(),
        sharedValues);
  }

  private void write(String number, String key, List<String> cells, Collection<String> more) {
    List<String> row = new ArrayList<>(cells.size() + more.size() + 2);
    row.add(number);
    row.add(key);
    row.addAll(cells);
    row.addAll(more);
    csv.writeRecord(row);
  }

  /** Returns the file; nothing can be added after this. */
  byte[] bytes() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
