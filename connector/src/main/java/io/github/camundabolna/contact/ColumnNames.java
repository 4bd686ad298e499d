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

/** What the columns may be called: each becomes a {@code {variable}} of the agent's prompt. */
final class ColumnNames {

  private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\p{Cc}\\p{Cs}\uFEFF{}]");

  /** Every contact has every column: names that are values by mistake would fill the heap. */
  private static final int MAX_COLUMNS = 500;

  private ColumnNames() {}

  /**
   * @param source what has the columns, for the sentences
   * @throws InvalidInputException that names each wrong column
   */
  static void check(List<String> names, ContactOptions options, String source) {
    if (names.size() > MAX_COLUMNS) {
      throw new InvalidInputException(
          "contacts cannot be sent, they have %d columns: at most %d, the same for each contact"
              .formatted(names.size(), MAX_COLUMNS));
    }
    ProblemList wrong = new ProblemList();
    Set<String> seen = new HashSet<>();
    for (int column = 1; column <= names.size(); column++) {
      String name = names.get(column - 1);
      String problem = seen.add(name) ? problem(name, options) : "must not be there twice";
      if (!problem.isEmpty()) {
        wrong.add("column %d: %s %s".formatted(column, Quoted.of(name), problem));
      }
    }
    if (wrong.count() > 0) {
      throw new InvalidInputException(
          wrong.withHeading(
              "contacts cannot be sent, wrong columns: %d of %d"
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
      return "must not hold a brace, a control character, a byte order mark or half of a character";
    }
    if (!name.equals(name.strip())) {
      return "must not begin or end with a blank";
    }
    if (FormulaGuard.startsFormula(name)) {
      return "must not begin with =, +, - or @: a spreadsheet would take it for a formula";
    }
    if (name.startsWith(Contacts.RESERVED_PREFIX)) {
      return "must not begin with camunda_: such columns are the connector's own";
    }
    if (name.equals(options.file().phoneColumn()) && !name.equals(options.phoneColumn())) {
      return "must not be there beside %s: %s would not know which one to dial"
          .formatted(Quoted.unlessPlain(options.phoneColumn()), options.file().vendor());
    }
    return isSpoken(name, options) && !VariableName.isUsable(name)
        ? "cannot be a variable of the agent's prompt: use "
            + VariableName.like(name).orElse(VariableName.FORM)
        : "";
  }

  /** The number is sent under another name, and the key under one more. */
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
          "%s must be a column of %s, which has %s%s; it was %s"
              .formatted(field, source, known, more, Quoted.of(column)));
    }
  }
}
