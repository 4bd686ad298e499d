package io.github.camundabolna.contact;

/**
 * The CSV file that a vendor accepts.
 *
 * @param vendor name of the vendor, for messages
 * @param phoneColumn the column that the vendor dials
 */
public record VendorCsv(String vendor, String phoneColumn) {}
