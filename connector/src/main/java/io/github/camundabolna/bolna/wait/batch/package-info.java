/**
 * The inbound connector "Bolna wait for batch": it asks Bolna, for as long as a process waits, how
 * a batch stands. Which instances wait, and how they get the result, is for {@code polling}.
 * Creating and stopping batches is for {@code batch}, which must not be known here.
 */
package io.github.camundabolna.bolna.wait.batch;
