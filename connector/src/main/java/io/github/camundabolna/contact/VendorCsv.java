package io.github.camundabolna.contact;

/**
 * The CSV file that a vendor takes.
 *
 * @param vendor its name, for sentences
 * @param phoneColumn the column that the vendor dials
 */
public record VendorCsv(String vendor, String phoneColumn) {}
