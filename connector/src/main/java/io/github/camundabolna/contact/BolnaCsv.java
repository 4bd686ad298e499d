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

/** Writes contacts as CSV. */
final class BolnaCsv {

  private BolnaCsv() {}

  static byte[] of(Contacts contacts, Map<String, String> ofEveryone) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvWriter csv = CsvWriter.builder().build(bytes, UTF_8)) {
      csv.writeRecord(joined(header(contacts), ofEveryone.keySet()));
      contacts
          .contacts()
          .forEach(
              contact ->
                  csv.writeRecord(joined(row(contacts.columns(), contact), ofEveryone.values())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<String> joined(List<String> cells, Collection<String> more) {
    cells.addAll(more);
    return cells;
  }

  private static List<String> header(Contacts contacts) {
    List<String> names = new ArrayList<>(List.of(Contacts.PHONE_NUMBER, Contacts.KEY));
    names.addAll(contacts.columns());
    return names;
  }

  private static List<String> row(List<String> columns, Contact contact) {
    List<String> cells = new ArrayList<>(columns.size() + 2);
    cells.add(contact.phoneNumber());
    cells.add(FormulaGuard.guard(contact.key()));
    columns.forEach(column -> cells.add(FormulaGuard.guard(contact.variables().get(column))));
    return cells;
  }
}
