package io.github.camundabolna.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.camundabolna.contact.LeftOutReport.LeftOut;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Quoted;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Leaves contacts out of the vendor's file. */
public record ContactFilter(Contacts contacts) {

  /** Number and key come before the variables. */
  private static final int BEFORE_VARIABLES = 2;

  /** A contact of the file, with its values as they were given. */
  public static final class ContactRow {

    private final List<String> columns;
    private final List<String> cells;

    private ContactRow(List<String> columns, List<String> cells) {
      this.columns = columns;
      this.cells = cells;
    }

    public String phoneNumber() {
      return cells.get(0);
    }

    String key() {
      return FormulaGuard.unguard(cells.get(1));
    }

    /** Returns the value of a column that the contacts have. */
    public String value(String column) {
      return FormulaGuard.unguard(cells.get(columns.indexOf(column) + BEFORE_VARIABLES));
    }
  }

  /**
   * The contacts that are left.
   *
   * @param csv the vendor's file
   * @param count number of contacts in it, maybe none
   */
  public record Filtered(byte[] csv, int count, LeftOutReport leftOut) {}

  /**
   * Checks that the contacts have a column.
   *
   * @param field name of the panel field, for the message
   */
  public void requireColumn(String field, String column) {
    if (!contacts.columns().contains(column)) {
      throw new InvalidInputException(
          "%s must be a column of the contacts, but was %s".formatted(field, Quoted.of(column)));
    }
  }

  /**
   * Leaves contacts out.
   *
   * @param reason returns why a contact isn't called; empty if it is
   */
  public Filtered without(Function<ContactRow, Optional<String>> reason) {
    LeftOutReport.Counter leftOut = new LeftOutReport.Counter();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    int count = 0;
    try (CsvReader<CsvRecord> rows = reader();
        CsvWriter csv = CsvWriter.builder().build(file, UTF_8)) {
      Iterator<CsvRecord> all = rows.iterator();
      csv.writeRecord(all.next().getFields());
      while (all.hasNext()) {
        List<String> cells = all.next().getFields();
        ContactRow contact = new ContactRow(contacts.columns(), cells);
        Optional<String> refused = reason.apply(contact);
        if (refused.isPresent()) {
          leftOut.add(new LeftOut(contact.phoneNumber(), contact.key(), refused.get()));
        } else {
          csv.writeRecord(cells);
          count++;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Filtered(file.toByteArray(), count, leftOut.report());
  }

  private CsvReader<CsvRecord> reader() {
    return CsvReader.builder()
        .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(contacts.csv()), UTF_8));
  }
}
