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

/**
 * Writes the file that Bolna takes, one contact after the other: of many contacts, their file alone
 * is held.
 */
final class ContactCsvWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CsvWriter csv = CsvWriter.builder().build(bytes, UTF_8);
  private final Collection<String> ofEveryone;

  /**
   * @param columns names of the variables
   * @param ofEveryone more columns, with the value that each contact has there
   */
  ContactCsvWriter(List<String> columns, Map<String, String> ofEveryone) {
    this.ofEveryone = ofEveryone.values();
    write(Contacts.PHONE_NUMBER, Contacts.KEY, columns, ofEveryone.keySet());
  }

  /**
   * @param values by the columns
   */
  void add(String phoneNumber, String key, List<String> values) {
    write(
        phoneNumber,
        FormulaGuard.guard(key),
        values.stream().map(FormulaGuard::guard).toList(),
        ofEveryone);
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
