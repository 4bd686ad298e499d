package io.github.camundabolna.contact;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The delimiter of the cells in a CSV file: a comma, a semicolon, or a tab. */
public record CsvDelimiter(char character) {

  private static final int MAX_HEADER = 1 << 16;

  /**
   * Returns the delimiter with which the header has a column. If none or several qualify, returns
   * the one with the most columns.
   *
   * @param text is read ahead, and reset
   */
  public static CsvDelimiter find(BufferedReader text, String column) throws IOException {
    String header = start(text);
    return Stream.of(',', ';', '\t')
        .map(CsvDelimiter::new)
        .max(Comparator.comparingInt(delimiter -> delimiter.fit(header, column)))
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

  private int fit(String text, String column) {
    List<String> names = firstRow(text);
    if (names.contains(column)) {
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
  public Iterator<CsvRecord> records(Reader text) {
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

  /** Returns whether a row has only blank cells. */
  public static boolean isBlank(List<String> cells) {
    return cells.stream().allMatch(String::isBlank);
  }
}
