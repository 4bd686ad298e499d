package io.github.camundabolna.contact;

import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.input.VariableName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks column names: each becomes a {@code {variable}} of the agent's prompt. */
final class ColumnNames {

  private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\p{Cc}\\p{Cs}\uFEFF{}]");

  /** Every contact has every column, so values used as names by mistake would fill the heap. */
  private static final int MAX_COLUMNS = 500;

  private ColumnNames() {}

  /**
   * Checks the names.
   *
   * @param source what has the columns, for the messages
   * @throws InvalidInputException that lists each invalid column
   */
  static void check(List<String> names, ContactOptions options, String source) {
    if (names.size() > MAX_COLUMNS) {
      throw new InvalidInputException(
          "contacts can't be sent: they have %d columns, but at most %d are allowed"
              .formatted(names.size(), MAX_COLUMNS));
    }
    ProblemList wrong = new ProblemList();
    Set<String> seen = new HashSet<>();
    for (int column = 1; column <= names.size(); column++) {
      String name = names.get(column - 1);
      String problem = seen.add(name) ? problem(name, options) : "must not appear twice";
      if (!problem.isEmpty()) {
        wrong.add("column %d: %s %s".formatted(column, Quoted.of(name), problem));
      }
    }
    if (wrong.count() > 0) {
      throw new InvalidInputException(
          wrong.withHeading(
              "contacts can't be sent: %d of %d columns are invalid"
                  .formatted(wrong.count(), names.size())));
    }
    requireColumn("phoneColumn", options.phoneColumn(), names, source);
    options.keyColumn().ifPresent(key -> requireColumn("keyColumn", key, names, source));
  }

  private static String problem(String name, ContactOptions options) {
    if (name.isBlank()) {
      return "must have a name";
    }
    if (NOT_IN_A_NAME.matcher(name).find()) {
      return "must not contain braces, control characters, a byte order mark, or half of a"
          + " character";
    }
    if (!name.equals(name.strip())) {
      return "must not start or end with a space";
    }
    if (FormulaGuard.startsFormula(name)) {
      return "must not start with =, +, -, or @, because spreadsheets treat it as a formula";
    }
    if (name.startsWith(Contacts.RESERVED_PREFIX)) {
      return "must not start with camunda_, which is reserved for the connector";
    }
    if (name.equals(options.file().phoneColumn()) && !name.equals(options.phoneColumn())) {
      return "must not appear in addition to %s, because %s would not know which number to dial"
          .formatted(Quoted.unlessPlain(options.phoneColumn()), options.file().vendor());
    }
    return isSpoken(name, options) && !VariableName.isUsable(name)
        ? "can't be a variable of the agent's prompt; use "
            + VariableName.like(name).orElse(VariableName.FORM)
        : "";
  }

  /** Returns whether the agent gets the column: number and key have other names in the file. */
  private static boolean isSpoken(String name, ContactOptions options) {
    return !name.equals(options.phoneColumn()) && !options.keyColumn().equals(Optional.of(name));
  }

  private static void requireColumn(
      String field, String column, List<String> names, String source) {
    if (!names.contains(column)) {
      String known =
          names.stream().limit(ProblemList.SHOWN).map(Quoted::of).collect(Collectors.joining(", "));
      String more =
          names.size() > ProblemList.SHOWN
              ? " and " + (names.size() - ProblemList.SHOWN) + " more"
              : "";
      throw new InvalidInputException(
          "%1$s must be a column of %2$s, but was %5$s. The columns are %3$s%4$s"
              .formatted(field, source, known, more, Quoted.of(column)));
    }
  }
}
