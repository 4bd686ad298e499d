package io.github.camundabolna.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Quoted;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Takes rows one by one, and returns the contacts or lists the invalid rows. Holds only each
 * contact's part of the vendor's file, its number, and its key.
 */
final class ContactValidator {

  /** Numbers and keys stay in memory to find duplicates, and other connectors need memory too. */
  private static final int MAX_CONTACTS = 500_000;

  /** Every contact has every column in the file. */
  private static final int MAX_CELLS = 3_000_000;

  private final ContactOptions options;
  private final List<String> names;
  private final int phoneColumn;
  private final String phoneName;
  private final int keyColumn;
  private final List<Integer> variables;
  private final String place;
  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final CsvWriter csv = CsvWriter.builder().build(file, UTF_8);
  private final ProblemList problems = new ProblemList();
  private final DuplicateReport.Counter numbers = new DuplicateReport.Counter();
  private final Map<String, Integer> rowsByKey = new HashMap<>();
  private int rows;
  private int contacts;

  /**
   * Creates a validator.
   *
   * @param names all columns, already checked
   * @param place name of a row: {@code row} or {@code contact}
   */
  ContactValidator(ContactOptions options, List<String> names, String place) {
    this.options = options;
    this.names = names;
    phoneColumn = names.indexOf(options.phoneColumn());
    phoneName = Quoted.unlessPlain(options.phoneColumn());
    keyColumn = options.keyColumn().map(names::indexOf).orElse(-1);
    variables = IntStream.range(0, names.size()).filter(i -> i != phoneColumn).boxed().toList();
    this.place = place;
    write(options.file().phoneColumn(), Contacts.KEY, columns(), options.sharedColumns().keySet());
  }

  private List<String> columns() {
    return variables.stream().map(names::get).toList();
  }

  /** Rejects a row that isn't a contact. */
  void refuse(int row, String problem) {
    count();
    problems.add("%s %d: %s".formatted(place, row, problem));
  }

  /**
   * Adds a row.
   *
   * @param cells in the order of the columns; missing cells at the end are empty
   * @throws InvalidInputException if there are too many rows
   */
  void add(int row, List<String> cells) {
    count();
    List<String> wrong = new ArrayList<>();
    String phoneNumber = cell(cells, phoneColumn).strip();
    numberProblem(phoneNumber).ifPresent(wrong::add);
    boolean kept = numbers.add(phoneNumber, row) || options.duplicates() != DuplicateHandling.DROP;
    String key = keyColumn < 0 ? String.valueOf(row) : cell(cells, keyColumn).strip();
    options.keyColumn().flatMap(column -> keyProblem(column, key, row, kept)).ifPresent(wrong::add);
    List<String> values = values(cells, wrong);
    if (!wrong.isEmpty()) {
      problems.add("%s %d: %s".formatted(place, row, String.join(". ", wrong)));
    } else if (kept) {
      contacts++;
      write(
          phoneNumber,
          FormulaGuard.guard(key),
          values.stream().map(FormulaGuard::guard).toList(),
          options.sharedColumns().values());
    }
  }

  private void write(String number, String key, List<String> cells, Collection<String> shared) {
    List<String> row = new ArrayList<>(cells.size() + shared.size() + 2);
    row.add(number);
    row.add(key);
    row.addAll(cells);
    row.addAll(shared);
    csv.writeRecord(row);
  }

  private void count() {
    rows++;
    if (rows > MAX_CONTACTS) {
      throw tooMany(String.format(Locale.ROOT, "more than %,d", MAX_CONTACTS), "Create");
    }
    if ((long) rows * names.size() > MAX_CELLS) {
      throw tooMany(
          String.format(
              Locale.ROOT,
              "more than %,d cells (contacts times %d columns)",
              MAX_CELLS,
              names.size()),
          "Leave out columns that the agent doesn't need, or create");
    }
  }

  private static InvalidInputException tooMany(String found, String remedy) {
    return new InvalidInputException(
        "contacts can't be sent: there are %s. %s several batches".formatted(found, remedy));
  }

  private static String cell(List<String> cells, int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }

  private Optional<String> numberProblem(String phoneNumber) {
    return phoneNumber.isEmpty()
        ? Optional.of(phoneName + " is missing. Enter a phone number like +919876543210")
        : InputFormat.PHONE_NUMBER.sentence(phoneName, phoneNumber);
  }

  /**
   * Checks the key.
   *
   * @param kept false for a dropped duplicate, which may have the key of the kept contact
   */
  private Optional<String> keyProblem(String column, String key, int row, boolean kept) {
    if (key.isEmpty()) {
      return Optional.of(Quoted.unlessPlain(column) + " is missing. It identifies the contact");
    }
    return Optional.ofNullable(kept ? rowsByKey.putIfAbsent(key, row) : null)
        .map(
            first ->
                "%s must be unique, but %s %d also has %s"
                    .formatted(Quoted.unlessPlain(column), place, first, Quoted.of(key)));
  }

  private List<String> values(List<String> cells, List<String> wrong) {
    List<String> values = new ArrayList<>(variables.size());
    for (int column : variables) {
      String value = cell(cells, column);
      CellFormatter.problem(value)
          .map(problem -> Quoted.unlessPlain(names.get(column)) + " " + problem)
          .ifPresent(wrong::add);
      values.add(value);
    }
    return values;
  }

  /**
   * Returns the contacts.
   *
   * @throws InvalidInputException that lists the invalid rows, or the duplicate numbers
   */
  Contacts contacts() {
    if (rows == 0) {
      throw new InvalidInputException(
          "contacts can't be sent: the CSV file contains only a header");
    }
    if (problems.count() > 0) {
      throw new InvalidInputException(
          problems.withHeading(
              "contacts can't be sent: %2$d of %3$d %1$ss are invalid"
                  .formatted(place, problems.count(), rows)));
    }
    DuplicateReport duplicates = numbers.report();
    if (options.duplicates() == DuplicateHandling.FAIL && duplicates.numbers() > 0) {
      throw new InvalidInputException(duplicates.sentence(place));
    }
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Contacts(columns(), contacts, duplicates, file.toByteArray());
  }
}
