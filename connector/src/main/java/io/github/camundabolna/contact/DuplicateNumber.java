package io.github.camundabolna.contact;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A phone number that several contacts have.
 *
 * @param count how many contacts
 * @param rows where they stood; at most the first 20
 */
public record DuplicateNumber(String phoneNumber, int count, List<Integer> rows) {

  String line(String place) {
    String shown = rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String more = count > rows.size() ? " and " + (count - rows.size()) + " more" : "";
    return "%s: %ss %s%s".formatted(phoneNumber, place, shown, more);
  }
}
