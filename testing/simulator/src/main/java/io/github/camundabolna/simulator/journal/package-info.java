/**
 * What happened in the simulator, for tests and for a progress line. {@link
 * io.github.camundabolna.simulator.journal.Journal} reads it, and the recorders write it. Nothing
 * here may influence what happens.
 */
package io.github.camundabolna.simulator.journal;
