package io.github.camundabolna.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifiers;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the people to call. */
final class PersonReader {

  /** Where the user stands; the program itself may be started from a folder further down. */
  private static final Path FOLDER =
      Path.of(System.getProperty("user.folder", "")).toAbsolutePath();

  private PersonReader() {}

  /**
   * Reads the people of a CSV file with a header.
   *
   * @param named empty for the appointments of the example itself
   * @throws IllegalArgumentException if a column, or the name of one, is missing
   */
  static List<Person> appointments(Optional<Path> named) {
    Optional<Path> file = named.map(PersonReader::resolve);
    try (Reader reader =
        file.isPresent()
            ? Files.newBufferedReader(file.get())
            : ExampleFiles.reader("appointment-reminder/appointments.csv")) {
      return rows(reader).stream().map(PersonReader::person).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Can't read the appointments: " + named.map(Path::toString).orElse("the example"), e);
    }
  }

  /** Reads the contacts of the example {@code call-list}, as its process expects them. */
  static List<Map<String, String>> contacts() {
    return list("call-list/contacts.json");
  }

  /** Reads the customers of an example, such as {@code retry-and-fallback}. */
  static List<Person> customers(String example) {
    return list(example + "/customers.json").stream()
        .map(
            each -> new Person(each.get("customerName"), each.get("phoneNumber"), Map.copyOf(each)))
        .toList();
  }

  private static List<Map<String, String>> list(String name) {
    try (Reader reader = ExampleFiles.reader(name)) {
      return new ObjectMapper().readValue(reader, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + name, e);
    }
  }

  /** Resolves a path against the user's folder. */
  static Path resolve(Path named) {
    return FOLDER.resolve(named);
  }

  /**
   * Reads the rows below a header. Empty lines and blanks around a cell don't count, and a row may
   * have too few or too many cells.
   *
   * @throws CsvParseException if a quote has no end
   * @throws IllegalArgumentException if a column has no name
   */
  static List<NamedCsvRecord> rows(Reader csv) {
    List<NamedCsvRecord> rows =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(NamedCsvRecordHandler.builder().fieldModifier(FieldModifiers.TRIM).build(), csv)
            .stream()
            .toList();
    if (rows.stream().limit(1).anyMatch(row -> row.getHeader().contains(""))) {
      throw new IllegalArgumentException(
          "A column of the CSV file has no name. Name every column in its first line.");
    }
    return rows;
  }

  private static Person person(NamedCsvRecord row) {
    Map<String, Object> variables = new LinkedHashMap<>(row.getFieldsAsMap());
    return new Person(cell(row, "patientName"), cell(row, "phoneNumber"), variables);
  }

  private static String cell(NamedCsvRecord row, String column) {
    return row.findField(column)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Line %d of the appointments has no %s. The first line of the CSV file must name the columns patientName and phoneNumber."
                        .formatted(row.getStartingLineNumber(), column)));
  }
}
