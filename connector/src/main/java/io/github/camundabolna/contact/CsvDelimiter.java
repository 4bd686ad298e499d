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

/** What stands between the cells. */
record CsvDelimiter(char character) {

  private static final int MAX_HEADER = 1 << 16;

  /**
   * The separator by which the header has the phone column; if none or several do so, the one that
   * gives the most columns.
   */
  static CsvDelimiter of(BufferedReader text, String phoneColumn) throws IOException {
    String header = start(text);
    return Stream.of(',', ';', '\t')
        .map(CsvDelimiter::new)
        .max(Comparator.comparingInt(separator -> separator.fit(header, phoneColumn)))
        .orElseThrow();
  }

  /** The text is as if it had not been read. */
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

  /** For a header that is broken or blank: how often the separator is in its line. */
  private int occurrences(String text) {
    String line = text.strip().lines().findFirst().orElse("");
    return (int) line.chars().filter(c -> c == character).count();
  }

  private List<String> firstRow(String text) {
    try {
      Iterator<CsvRecord> records = records(new StringReader(text));
      while (records.hasNext()) {
        List<String> cells = records.next().getFields();
        if (!cells.stream().allMatch(String::isBlank)) {
          return cells;
        }
      }
      return List.of();
    } catch (CsvParseException e) {
      return List.of();
    }
  }

  /** Strict about quotes; everything else is for the caller to judge. */
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
