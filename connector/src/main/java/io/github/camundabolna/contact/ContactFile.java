package io.github.camundabolna.contact;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.camundabolna.input.InvalidInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;

/** Reads contacts from a CSV file: UTF-8, with commas, semicolons, or tabs as delimiter. */
public final class ContactFile {

  private static final String QUOTES =
      "the quotes don't match. A quoted cell must end with a quote, and quotes within it must be"
          + " doubled";

  private static final Utf8Text TEXT = new Utf8Text("the CSV file", "Create several batches");

  private final ContactOptions options;
  private final Iterator<CsvRecord> records;

  /** Row number as in a spreadsheet: blank rows count, line breaks within quotes don't. */
  private int row;

  private ContactFile(BufferedReader text, ContactOptions options) throws IOException {
    this.options = options;
    records = CsvDelimiter.find(text, options.phoneColumn()).records(text);
  }

  /**
   * Reads a file. Skips blank rows. Missing cells at the end of a row are empty, because
   * spreadsheet programs omit them.
   *
   * @param bytes is read completely, and not closed
   * @throws InvalidInputException if nothing can be sent; the message lists every invalid column or
   *     row
   * @throws UncheckedIOException if the bytes can't be read
   */
  public static Contacts read(InputStream bytes, ContactOptions options) {
    try {
      return new ContactFile(TEXT.open(bytes), options).read();
    } catch (IOException e) {
      throw failure(e);
    } catch (UncheckedIOException e) {
      throw failure(e.getCause());
    }
  }

  private static RuntimeException failure(IOException cause) {
    return cause instanceof CharacterCodingException
        ? TEXT.notUtf8("another encoding or not a CSV file")
        : new UncheckedIOException(cause);
  }

  private Contacts read() {
    List<String> names = header();
    ColumnNames.check(names, options, "the CSV file");
    ContactValidator check = new ContactValidator(options, names, "row");
    try {
      for (List<String> cells = next(); !cells.isEmpty(); cells = next()) {
        add(cells, names, check);
      }
    } catch (CsvParseException e) {
      check.refuse(row + 1, quotes(e));
    }
    return check.contacts();
  }

  /** Unwraps exceptions of the reader, such as a file that is too large. */
  private static String quotes(CsvParseException failure) {
    if (failure.getCause() instanceof InvalidInputException) {
      throw (InvalidInputException) failure.getCause();
    }
    return QUOTES;
  }

  private List<String> header() {
    List<String> names;
    try {
      names = next().stream().map(String::strip).toList();
    } catch (CsvParseException e) {
      throw new InvalidInputException(
          "contacts can't be sent: row " + (row + 1) + ": " + quotes(e));
    }
    if (names.isEmpty()) {
      throw new InvalidInputException(
          "the CSV file is empty. Its first row must contain the column names, like %s,name"
              .formatted(options.file().phoneColumn()));
    }
    return names;
  }

  /** Returns the next row that isn't blank; no cells at the end. */
  private List<String> next() {
    while (records.hasNext()) {
      List<String> cells = records.next().getFields();
      row++;
      if (!CsvDelimiter.isBlank(cells)) {
        return cells;
      }
    }
    return List.of();
  }

  private void add(List<String> cells, List<String> names, ContactValidator check) {
    if (cells.stream().skip(names.size()).allMatch(String::isBlank)) {
      check.add(row, cells);
    } else {
      check.refuse(
          row,
          "has %d cells, but the header has %d. Cells that contain the delimiter must be in quotes"
              .formatted(cells.size(), names.size()));
    }
  }
}
