package io.github.camundabolna.guard;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.camundabolna.contact.CsvDelimiter;
import io.github.camundabolna.contact.Utf8Text;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Quoted;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A do-not-call list in a file: one number per line, or a column of a CSV file. It's read as a
 * stream, again for each use.
 *
 * @param field name of the panel field, for error messages
 * @param column name of the column; if empty, a row is a number, and the first may be a heading
 */
public record DoNotCallFile(String field, Source source, Optional<String> column) {

  private static final Utf8Text TEXT =
      new Utf8Text("the do-not-call list", "Leave out numbers that you never call");

  /** Opens the file. */
  public interface Source {
    InputStream open() throws IOException;
  }

  public DoNotCallList list() {
    return new DoNotCallList(this::read);
  }

  private void read(LongConsumer key) {
    try (InputStream bytes = source.open()) {
      new Rows(TEXT.open(bytes)).forEach(key);
    } catch (IOException e) {
      throw failure(e);
    } catch (UncheckedIOException e) {
      throw failure(e.getCause());
    }
  }

  private static RuntimeException failure(IOException cause) {
    return cause instanceof CharacterCodingException
        ? TEXT.notUtf8("another encoding or not a text file")
        : ApiException.withoutAnswer(
            Kind.SAFE_TO_RETRY,
            Reason.OUTAGE,
            "No call was placed: the do-not-call list can't be read now");
  }

  /** Reads the rows of an open file. */
  private final class Rows {

    private final Iterator<CsvRecord> records;
    private int row;

    Rows(BufferedReader text) throws IOException {
      records = CsvDelimiter.find(text, column.orElse("")).records(text);
    }

    void forEach(LongConsumer key) {
      try {
        readAll(key);
      } catch (CsvParseException e) {
        throw e.getCause() instanceof InvalidInputException known
            ? known
            : new InvalidInputException(
                "%s, row %d: the quotes don't match. Nothing was sent".formatted(field, row + 1));
      }
    }

    private void readAll(LongConsumer key) {
      int place = column.map(this::place).orElse(-1);
      for (List<String> cells = next(); !cells.isEmpty(); cells = next()) {
        String entry = place < 0 ? only(cells) : cell(cells, place);
        boolean heading = row == 1 && entry.chars().noneMatch(Character::isDigit);
        if (!entry.isBlank() && !(place < 0 && heading)) {
          key.accept(DoNotCallList.key(() -> "%s, row %d:".formatted(field, row), entry));
        }
      }
    }

    private int place(String name) {
      List<String> names = next().stream().map(String::strip).toList();
      if (!names.contains(name)) {
        throw new InvalidInputException(
            "%s must have the column %s in its first row, but that has %s"
                .formatted(field, Quoted.of(name), Quoted.of(String.join(", ", names))));
      }
      return names.indexOf(name);
    }

    private String only(List<String> cells) {
      List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
      if (filled.size() > 1) {
        throw new InvalidInputException(
            "%s has several columns. Name the one with the phone numbers. Nothing was sent"
                .formatted(field));
      }
      return filled.get(0);
    }

    private static String cell(List<String> cells, int place) {
      return place < cells.size() ? cells.get(place) : "";
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
  }
}
