package io.github.camundabolna.benchmarks.campaign;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A contact file, as a spreadsheet program would save it. */
final class ContactCsv {

  private static final String HEADER = "contact_number,customerId,name,amount\n";

  private ContactCsv() {}

  /** Returns a file of this many people, each with a number of their own. */
  static byte[] of(int people) {
    return IntStream.range(0, people)
        .mapToObj("+9198%06d00,C-%1$d,Person %1$d,1250.50\n"::formatted)
        .collect(Collectors.joining("", HEADER, ""))
        .getBytes(StandardCharsets.UTF_8);
  }
}
