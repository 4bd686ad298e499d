package io.github.camundabolna.contact;

import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.input.SpokenValueCheck;
import io.github.camundabolna.outcome.JsonSize;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads contacts from a list of FEEL contexts, as bound by Jackson. */
public final class ContactList {

  /** The size that a Camunda variable can safely have. */
  static final int MAX_BYTES = 1_500_000;

  private static final String SOURCE = "contacts";

  private ContactList() {}

  /**
   * Reads a list.
   *
   * @throws InvalidInputException if nothing can be sent; the message lists every invalid column or
   *     contact
   */
  public static Contacts read(List<?> list, ContactOptions options) {
    if (list.isEmpty()) {
      throw new InvalidInputException(
          "contacts must not be empty. Enter a list like [" + example(options) + "]");
    }
    boolean readable = SpokenValueCheck.document(SOURCE, list).isEmpty();
    if (readable && JsonSize.count(list) > MAX_BYTES) {
      throw new InvalidInputException(
          "contacts must not exceed 1.5 MB of JSON. Provide a CSV document instead");
    }
    List<String> names = names(list);
    if (!names.isEmpty()) {
      ColumnNames.check(names, options, SOURCE);
    }
    ContactValidator check = new ContactValidator(options, names, "contact");
    int row = 0;
    for (Object item : list) {
      row++;
      Optional<String> problem = problem(item, options);
      if (problem.isPresent()) {
        check.refuse(row, problem.get());
      } else {
        check.add(row, cells((Map<?, ?>) item, names));
      }
    }
    return check.contacts();
  }

  /** Returns why an item isn't a contact. */
  private static Optional<String> problem(Object item, ContactOptions options) {
    if (item instanceof Map) {
      return ((Map<?, ?>) item)
          .entrySet().stream().flatMap(cell -> problem(cell, options).stream()).findFirst();
    }
    String was =
        SpokenValueCheck.document(SOURCE, item).isPresent()
            ? "a document"
            : Quoted.of(CellFormatter.format(item));
    return Optional.of("must be a context like %s, but was %s".formatted(example(options), was));
  }

  /** Returns the problem of an entry; a null number or key has another message. */
  private static Optional<String> problem(Map.Entry<?, ?> cell, ContactOptions options) {
    String name = String.valueOf(cell.getKey());
    boolean needed =
        name.equals(options.phoneColumn()) || options.keyColumn().equals(Optional.of(name));
    String shown = Quoted.unlessPlain(name);
    return SpokenValueCheck.document(shown, cell.getValue())
        .or(() -> needed ? Optional.empty() : SpokenValueCheck.nullValue(shown, cell.getValue()));
  }

  private static List<String> names(List<?> list) {
    Set<String> names = new LinkedHashSet<>();
    for (Object item : list) {
      if (item instanceof Map) {
        ((Map<?, ?>) item).keySet().forEach(name -> names.add(String.valueOf(name)));
      }
    }
    return List.copyOf(names);
  }

  private static List<String> cells(Map<?, ?> context, List<String> names) {
    return names.stream().map(name -> CellFormatter.format(context.get(name))).toList();
  }

  private static String example(ContactOptions options) {
    return "{%s: \"+919876543210\", name: \"Asha\"}".formatted(options.file().phoneColumn());
  }
}
