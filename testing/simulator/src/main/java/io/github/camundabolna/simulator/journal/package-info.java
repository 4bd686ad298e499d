/**
 * What happened in the simulator, kept for tests and for a progress line. Reading is offered as
 * {@link io.github.camundabolna.simulator.journal.Journal}, writing is the ledger's. Nothing here
 * may influence what happens.
 */
package io.github.camundabolna.simulator.journal;
