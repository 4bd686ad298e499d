package io.github.camundabolna.contact;

import java.util.List;

/**
 * Contacts that can be sent: each has a phone number that is possible, and a key of its own.
 *
 * @param columns the variables' names, in the order of their first appearance
 * @param count how many there are, at least one
 * @param duplicates the phone numbers that were there more than once
 * @param csv the file that the vendor takes: RFC 4180 in UTF-8 without a byte order mark, in the
 *     columns {@link VendorCsv#phoneColumn()}, {@link #KEY}, the variables, and the shared columns.
 *     No value is a formula to a spreadsheet: see {@link FormulaGuard}.
 */
public record Contacts(List<String> columns, int count, DuplicateReport duplicates, byte[] csv) {

  /**
   * The column with the contact's key, by which a call of the batch is matched to its contact.
   * Every value of a row that carries it must be read through {@link FormulaGuard#unguard}.
   */
  public static final String KEY = "camunda_contact_key";

  /** How the names of the connector's own columns begin; no other column may. */
  public static final String RESERVED_PREFIX = "camunda_";
}
