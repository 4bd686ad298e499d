/**
 * The inbound connector "Bolna wait for batch": it asks Bolna, for as long as a process waits, how
 * a batch stands. Who waits and how they are told is for {@code poll}; making and stopping batches
 * is for {@code batch}, which must not be known here.
 */
package io.github.camundabolna.bolna.wait.batch;
