package io.github.camundabolna.contact;

import java.util.List;

/**
 * Contacts that can be sent: each has a phone number that is possible, and a key of its own.
 *
 * @param columns the variables' names, in the order of their first appearance
 * @param count how many there are, at least one
 * @param duplicates the phone numbers that were there more than once
 * @param csv the file that Bolna takes: RFC 4180 in UTF-8 without a byte order mark, in the columns
 *     {@link #PHONE_NUMBER}, {@link #KEY}, the variables, and those of everyone. No value is a
 *     formula to a spreadsheet: see {@link FormulaGuard}.
 */
public record Contacts(List<String> columns, int count, DuplicateReport duplicates, byte[] csv) {

  /** The column that Bolna dials. */
  public static final String PHONE_NUMBER = "contact_number";

  /**
   * The column with the contact's key, which comes back in {@code context_details.recipient_data}.
   * Of a row that carries it, every value is to be read through {@link FormulaGuard#unguard}.
   */
  public static final String KEY = "camunda_contact_key";

  /** With what the names of the connector's own columns begin; no other column may. */
  public static final String OURS = "camunda_";
}
