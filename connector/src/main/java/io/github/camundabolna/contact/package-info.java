/**
 * Reads the contacts of a batch from a list or a CSV file, validates them, and writes the CSV file
 * for the vendor. It finds invalid columns, rows, and numbers before anything is sent. It sends no
 * requests, and knows neither Camunda nor a vendor: the caller passes the vendor's name and column
 * ({@link io.github.camundabolna.contact.VendorCsv}).
 */
package io.github.camundabolna.contact;
