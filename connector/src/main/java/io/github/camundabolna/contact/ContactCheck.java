package io.github.camundabolna.contact;

import io.github.camundabolna.panel.InvalidInput;
import io.github.camundabolna.panel.Quote;
import io.github.camundabolna.panel.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes one row after the other, and gives contacts or says which rows are wrong. */
final class ContactCheck {

  private final ContactOptions options;
  private final String shownPhoneColumn;
  private final List<String> columns;
  private final String place;
  private final List<Contact> contacts = new ArrayList<>();
  private final Listing wrong = new Listing();
  private final NumberTally numbers = new NumberTally();
  private final ContactKeys keys;
  private int rows;

  /**
   * @param names all columns, checked
   * @param place what a row is called: {@code row} or {@code contact}
   */
  ContactCheck(ContactOptions options, List<String> names, String place) {
    this.options = options;
    shownPhoneColumn = Quote.unlessPlain(options.phoneColumn());
    this.columns =
        names.stream().filter(name -> !name.equals(options.phoneColumn())).distinct().toList();
    this.place = place;
    keys = new ContactKeys(options.keyColumn(), place);
  }

  /** A row that is none. */
  void refuse(int row, String problem) {
    rows++;
    wrong.add("%s %d: %s".formatted(place, row, problem));
  }

  /**
   * @param cells by column; a column that is not there is empty
   */
  void add(int row, Map<String, String> cells) {
    rows++;
    List<String> problems = new ArrayList<>();
    String phoneNumber = cells.getOrDefault(options.phoneColumn(), "").strip();
    wrongNumber(phoneNumber).ifPresent(problems::add);
    boolean wanted = numbers.add(phoneNumber, row) || options.duplicates() != DuplicateNumbers.DROP;
    String key = keys.of(row, cells);
    keys.problem(key, row, wanted).ifPresent(problems::add);
    Map<String, String> variables = variables(cells, problems);
    if (!problems.isEmpty()) {
      wrong.add("%s %d: %s".formatted(place, row, String.join(". ", problems)));
    } else if (wanted) {
      contacts.add(new Contact(row, phoneNumber, key, variables));
    }
  }

  private Optional<String> wrongNumber(String phoneNumber) {
    return phoneNumber.isEmpty()
        ? Optional.of(shownPhoneColumn + " is missing: say whom to call, like +919876543210")
        : Rule.PHONE_NUMBER.sentence(shownPhoneColumn, phoneNumber);
  }

  private Map<String, String> variables(Map<String, String> cells, List<String> problems) {
    Map<String, String> variables = LinkedHashMap.newLinkedHashMap(columns.size());
    for (String column : columns) {
      String value = cells.getOrDefault(column, "");
      CellText.problem(value)
          .map(problem -> Quote.unlessPlain(column) + " " + problem)
          .ifPresent(problems::add);
      variables.put(column, value);
    }
    return Collections.unmodifiableMap(variables);
  }

  /**
   * @throws InvalidInput that names the wrong rows, or the numbers that are there more than once
   */
  Contacts contacts() {
    if (rows == 0) {
      throw new InvalidInput(
          "contacts cannot be sent, there are none: the CSV file has only a header");
    }
    if (wrong.count() > 0) {
      throw new InvalidInput(
          wrong.under(
              "contacts cannot be sent, wrong %ss: %d of %d"
                  .formatted(place, wrong.count(), rows)));
    }
    Duplicates duplicates = numbers.duplicates();
    if (options.duplicates() == DuplicateNumbers.FAIL && duplicates.numbers() > 0) {
      throw new InvalidInput(duplicates.sentence(place));
    }
    return new Contacts(columns, Collections.unmodifiableList(contacts), duplicates);
  }
}
