package io.github.camundabolna.contact;

import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Takes one row after the other, and gives contacts or says which rows are wrong. */
final class ContactValidator {

  private final ContactOptions options;
  private final String shownPhoneColumn;
  private final List<String> names;
  private final int phoneColumn;
  private final int keyColumn;
  private final List<Integer> variables;
  private final String place;
  private final ContactLimit limit;
  private final ContactCsvWriter csv;
  private final ProblemList wrong = new ProblemList();
  private final DuplicateCounter numbers = new DuplicateCounter();
  private final ContactKeys keys;
  private int rows;
  private int contacts;

  /**
   * @param names all columns, checked
   * @param place what a row is called: {@code row} or {@code contact}
   */
  ContactValidator(ContactOptions options, List<String> names, String place) {
    this.options = options;
    shownPhoneColumn = Quoted.unlessPlain(options.phoneColumn());
    this.names = names;
    phoneColumn = names.indexOf(options.phoneColumn());
    keyColumn = options.keyColumn().map(names::indexOf).orElse(-1);
    variables = IntStream.range(0, names.size()).filter(i -> i != phoneColumn).boxed().toList();
    this.place = place;
    limit = new ContactLimit(names.size());
    csv = new ContactCsvWriter(columns(), options.ofEveryone());
    keys = new ContactKeys(options.keyColumn(), place);
  }

  private List<String> columns() {
    return variables.stream().map(names::get).toList();
  }

  /** A row that is none. */
  void refuse(int row, String problem) {
    count();
    wrong.add("%s %d: %s".formatted(place, row, problem));
  }

  private void count() {
    rows++;
    limit.check(rows);
  }

  /**
   * @param cells in the order of the columns; those that a row lacks at its end are empty
   * @throws InvalidInputException if there are too many rows
   */
  void add(int row, List<String> cells) {
    count();
    List<String> problems = new ArrayList<>();
    String phoneNumber = cell(cells, phoneColumn).strip();
    wrongNumber(phoneNumber).ifPresent(problems::add);
    boolean wanted =
        numbers.add(phoneNumber, row) || options.duplicates() != DuplicateHandling.DROP;
    String key = keyColumn < 0 ? String.valueOf(row) : cell(cells, keyColumn).strip();
    keys.problem(key, row, wanted).ifPresent(problems::add);
    List<String> values = variables(cells, problems);
    if (!problems.isEmpty()) {
      wrong.add("%s %d: %s".formatted(place, row, String.join(". ", problems)));
    } else if (wanted) {
      contacts++;
      csv.add(phoneNumber, key, values);
    }
  }

  private static String cell(List<String> cells, int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }

  private Optional<String> wrongNumber(String phoneNumber) {
    return phoneNumber.isEmpty()
        ? Optional.of(shownPhoneColumn + " is missing: say whom to call, like +919876543210")
        : InputFormat.PHONE_NUMBER.sentence(shownPhoneColumn, phoneNumber);
  }

  private List<String> variables(List<String> cells, List<String> problems) {
    List<String> values = new ArrayList<>(variables.size());
    for (int column : variables) {
      String value = cell(cells, column);
      CellFormatter.problem(value)
          .map(problem -> Quoted.unlessPlain(names.get(column)) + " " + problem)
          .ifPresent(problems::add);
      values.add(value);
    }
    return values;
  }

  /**
   * @throws InvalidInputException that names the wrong rows, or the numbers that are there more
   *     than once
   */
  Contacts contacts() {
    if (rows == 0) {
      throw new InvalidInputException(
          "contacts cannot be sent, there are none: the CSV file has only a header");
    }
    if (wrong.count() > 0) {
      throw new InvalidInputException(
          wrong.under(
              "contacts cannot be sent, wrong %ss: %d of %d"
                  .formatted(place, wrong.count(), rows)));
    }
    DuplicateReport duplicates = numbers.duplicates();
    if (options.duplicates() == DuplicateHandling.FAIL && duplicates.numbers() > 0) {
      throw new InvalidInputException(duplicates.sentence(place));
    }
    return new Contacts(columns(), contacts, duplicates, csv.bytes());
  }
}
