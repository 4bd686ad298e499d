/**
 * Bolna's calls and batches as a process sees them: one shape, the same from an event, a wait, and
 * an operation. Executions become plain variables here, bounded by {@code outcome}. Nothing here
 * decides about calls, or asks Bolna for anything but the list of a batch's calls.
 */
package io.github.camundabolna.bolna.result;
