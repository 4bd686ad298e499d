/**
 * The outbound connector "CallingBox number": lists, searches, and buys numbers. {@link
 * io.github.camundabolna.callingbox.number.CallingBoxNumberFunction} is the entry point, and each
 * operation is a record. A number costs money each month, so a job buys it once, however often it
 * is repeated.
 */
package io.github.camundabolna.callingbox.number;
