package io.github.camundabolna.simulator.batch;

import java.util.List;

/**
 * What a file of contacts holds.
 *
 * @param valid the rows with a valid number, in the order of the file
 * @param total all rows but the header and blank lines
 */
public record ContactList(List<Contact> valid, int total) {
  public ContactList {
    valid = List.copyOf(valid);
  }
}
