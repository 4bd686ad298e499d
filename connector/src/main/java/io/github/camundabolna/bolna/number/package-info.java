/**
 * The outbound connector "Bolna phone number": lists, searches, buys, and deletes numbers. {@link
 * io.github.camundabolna.bolna.number.BolnaNumberFunction} is the entry point, and each operation
 * is a record. A number costs money each month, so a job buys it once, however often it is
 * repeated.
 */
package io.github.camundabolna.bolna.number;
