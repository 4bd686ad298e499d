/**
 * Results for a process that several connectors share: the record of a call, its row in a list, and
 * the row of a phone number. Every key exists, null if unknown. It sends no requests, and decides
 * nothing.
 */
package io.github.camundabolna.callingbox.result;
