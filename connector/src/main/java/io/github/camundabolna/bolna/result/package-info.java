/**
 * Bolna's calls and batches as a process sees them, in the same shape from events, waits, and
 * operations. Executions become plain variables, bounded by {@code outcome}. The only request of
 * this package is the list of a batch's calls.
 */
package io.github.camundabolna.bolna.result;
