package io.github.camundabolna.contact;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.camundabolna.input.InvalidInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Reads contacts from a CSV file: UTF-8, with commas, semicolons, or tabs as delimiter. */
public final class ContactFile {

  private static final String QUOTES =
      "the quotes don't match. A quoted cell must end with a quote, and quotes within it must be"
          + " doubled";

  private final ContactOptions options;
  private final Iterator<CsvRecord> records;

  /** Row number as in a spreadsheet: blank rows count, line breaks within quotes don't. */
  private int row;

  private ContactFile(BufferedReader text, ContactOptions options) throws IOException {
    this.options = options;
    records = Delimiter.find(text, options.phoneColumn()).records(text);
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
      return new ContactFile(Utf8Text.open(bytes), options).read();
    } catch (IOException e) {
      throw failure(e);
    } catch (UncheckedIOException e) {
      throw failure(e.getCause());
    }
  }

  private static RuntimeException failure(IOException cause) {
    return cause instanceof CharacterCodingException
        ? Utf8Text.notUtf8("another encoding or not a CSV file")
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
      if (!isBlank(cells)) {
        return cells;
      }
    }
    return List.of();
  }

  private static boolean isBlank(List<String> cells) {
    return cells.stream().allMatch(String::isBlank);
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

  /** The delimiter of the cells. */
  private record Delimiter(char character) {

    private static final int MAX_HEADER = 1 << 16;

    /**
     * Returns the delimiter with which the header has the phone column. If none or several qualify,
     * returns the one with the most columns.
     */
    static Delimiter find(BufferedReader text, String phoneColumn) throws IOException {
      String header = start(text);
      return Stream.of(',', ';', '\t')
          .map(Delimiter::new)
          .max(Comparator.comparingInt(delimiter -> delimiter.fit(header, phoneColumn)))
          .orElseThrow();
    }

    /** Returns the start of the text, and resets it. */
    private static String start(BufferedReader text) throws IOException {
      char[] start = new char[MAX_HEADER];
      int length = 0;
      text.mark(MAX_HEADER);
      for (int read = 0; read >= 0 && length < MAX_HEADER; length += Math.max(read, 0)) {
        read = text.read(start, length, MAX_HEADER - length);
      }
      text.reset();
      return new String(start, 0, length);
    }

    private int fit(String text, String phoneColumn) {
      List<String> names = firstRow(text);
      if (names.contains(phoneColumn)) {
        return MAX_HEADER + names.size();
      }
      return names.isEmpty() ? 1 + occurrences(text) : names.size();
    }

    /** Counts the delimiter in an invalid or blank header. */
    private int occurrences(String text) {
      String line = text.strip().lines().findFirst().orElse("");
      return (int) line.chars().filter(c -> c == character).count();
    }

    private List<String> firstRow(String text) {
      try {
        Iterator<CsvRecord> records = records(new StringReader(text));
        while (records.hasNext()) {
          List<String> cells = records.next().getFields();
          if (!isBlank(cells)) {
            return cells;
          }
        }
        return List.of();
      } catch (CsvParseException e) {
        return List.of();
      }
    }

    /** Reads strictly about quotes; the caller checks everything else. */
    Iterator<CsvRecord> records(Reader text) {
      return CsvReader.builder()
          .fieldSeparator(character)
          .skipEmptyLines(false)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
          .allowUnclosedQuote(false)
          .trimWhitespacesAroundQuotes(true)
          .ofCsvRecord(text)
          .iterator();
    }
  }
}
