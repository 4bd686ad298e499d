package io.github.camundabolna.contact;

import io.github.camundabolna.panel.InvalidInput;
import io.github.camundabolna.panel.Quote;
import io.github.camundabolna.panel.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes one row after the other, and gives contacts or says which rows are wrong. */
final class ContactCheck {

  private final ContactOptions options;
  private final List<String> columns;
  private final String place;
  private final List<Contact> contacts = new ArrayList<>();
  private final Listing wrong = new Listing();
  private final NumberTally numbers = new NumberTally();
  private final Map<String, Integer> keys = new HashMap<>();
  private int rows;

  /**
   * @param names all columns, checked
   * @param place what a row is called: {@code row} or {@code contact}
   */
  ContactCheck(ContactOptions options, List<String> names, String place) {
    this.options = options;
    this.columns =
        names.stream().filter(name -> !name.equals(options.phoneColumn())).distinct().toList();
    this.place = place;
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
    Optional<String> wrongNumber = wrongNumber(phoneNumber);
    wrongNumber.ifPresent(problems::add);
    boolean wanted =
        wrongNumber.isPresent()
            || numbers.add(phoneNumber, row)
            || options.duplicates() != DuplicateNumbers.DROP;
    String key =
        options
            .keyColumn()
            .map(column -> cells.getOrDefault(column, "").strip())
            .orElseGet(() -> String.valueOf(row));
    wrongKey(key, row, wanted).ifPresent(problems::add);
    Map<String, String> variables = variables(cells, problems);
    if (!problems.isEmpty()) {
      wrong.add("%s %d: %s".formatted(place, row, String.join(". ", problems)));
    } else if (wanted) {
      contacts.add(new Contact(row, phoneNumber, key, variables));
    }
  }

  private Optional<String> wrongNumber(String phoneNumber) {
    String column = ColumnNames.shown(options.phoneColumn());
    return phoneNumber.isEmpty()
        ? Optional.of(column + " is missing: say whom to call, like +919876543210")
        : Rule.PHONE_NUMBER.sentence(column, phoneNumber);
  }

  /** A contact that is dropped anyway may have the key of the one that stays. */
  private Optional<String> wrongKey(String key, int row, boolean wanted) {
    if (options.keyColumn().isEmpty()) {
      return Optional.empty();
    }
    String column = ColumnNames.shown(options.keyColumn().get());
    if (key.isEmpty()) {
      return Optional.of(column + " is missing: it tells the contacts apart");
    }
    Optional<Integer> other =
        wanted ? Optional.ofNullable(keys.putIfAbsent(key, row)) : Optional.empty();
    return other.map(
        first ->
            "%s must tell the contacts apart, but %s %d has the same; it was %s"
                .formatted(column, place, first, Quote.of(key)));
  }

  private Map<String, String> variables(Map<String, String> cells, List<String> problems) {
    Map<String, String> variables = LinkedHashMap.newLinkedHashMap(columns.size());
    for (String column : columns) {
      String value = cells.getOrDefault(column, "");
      CellText.problem(value)
          .map(problem -> ColumnNames.shown(column) + " " + problem)
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
