package io.github.camundabolna.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads whom to call. */
final class PersonReader {

  static final CSVFormat WITH_HEADER =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .get();

  /** Where the user stands; the program itself may be started from a folder further down. */
  private static final Path FOLDER =
      Path.of(System.getProperty("user.folder", "")).toAbsolutePath();

  private PersonReader() {}

  /**
   * The rows of a CSV file with a header.
   *
   * @param file empty for the appointments of the example itself
   * @throws IllegalArgumentException if a column is missing
   */
  static List<Person> appointments(Optional<Path> named) {
    Optional<Path> file = named.map(PersonReader::resolve);
    try (Reader reader =
        file.isPresent()
            ? Files.newBufferedReader(file.get())
            : ExampleFiles.reader("appointment-reminder/appointments.csv")) {
      return WITH_HEADER.parse(reader).stream().map(PersonReader::person).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the appointments could not be read", e);
    }
  }

  /** The contacts of the example {@code call-list}, as its process wants them. */
  static List<Map<String, String>> contacts() {
    try (Reader reader = ExampleFiles.reader("call-list/contacts.json")) {
      return new ObjectMapper().readValue(reader, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("the contacts could not be read", e);
    }
  }

  /** A path as the user means it. */
  static Path resolve(Path named) {
    return FOLDER.resolve(named);
  }

  private static Person person(CSVRecord row) {
    Map<String, Object> variables = new LinkedHashMap<>(row.toMap());
    return new Person(row.get("patientName"), row.get("phoneNumber"), variables);
  }
}
