package io.github.camundabolna.contact;

import java.util.List;

/**
 * Valid contacts: each has a possible phone number and a unique key.
 *
 * @param columns names of the variables, in the order of their first appearance
 * @param count number of contacts, at least one
 * @param duplicates phone numbers that appeared more than once
 * @param csv the vendor's file: RFC 4180 in UTF-8 without a byte order mark, with the columns
 *     {@link VendorCsv#phoneColumn()}, {@link #KEY}, the variables, and the shared columns.
 *     Spreadsheets treat no value as a formula: see {@link FormulaGuard}.
 */
public record Contacts(List<String> columns, int count, DuplicateReport duplicates, byte[] csv) {

  /**
   * The column with the contact's key, which matches a call of the batch to its contact. Read every
   * value of such a row through {@link FormulaGuard#unguard}.
   */
  public static final String KEY = "camunda_contact_key";

  /** Prefix of the connector's own columns, reserved for them. */
  public static final String RESERVED_PREFIX = "camunda_";
}
