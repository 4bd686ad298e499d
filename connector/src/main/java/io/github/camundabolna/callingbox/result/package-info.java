/**
 * Results of calls for a process: the record of a call, and its row in a list. Every key exists,
 * null if unknown. It sends no requests, and decides nothing about a call.
 */
package io.github.camundabolna.callingbox.result;
