package io.github.camundabolna.contact;

import java.util.List;

/**
 * The phone numbers that are there more than once; short enough for a process variable.
 *
 * @param numbers how many such numbers there are
 * @param surplus how many contacts are there beyond the first of each number
 * @param first at most 20 of the numbers
 */
public record DuplicateReport(int numbers, int surplus, List<DuplicateNumber> first) {

  String sentence(String place) {
    ProblemList listing = new ProblemList();
    first.forEach(duplicate -> listing.add(duplicate.line(place)));
    return listing.under(
        "contacts cannot be sent, phone numbers that are there more than once: " + numbers,
        numbers);
  }
}
