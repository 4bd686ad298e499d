/**
 * Reads the people a batch calls, from a list of a process or a CSV file, checks all of them, and
 * writes the CSV file for the vendor. What is wrong with a column, a row, or a number is found
 * here, before anything is sent. Nothing here sends a request, reads a clock, or knows Camunda or a
 * vendor: the caller gives the vendor's name and column ({@link
 * io.github.camundabolna.contact.VendorCsv}).
 */
package io.github.camundabolna.contact;
