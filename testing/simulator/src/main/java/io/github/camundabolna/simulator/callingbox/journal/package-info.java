/**
 * What happened at the simulated CallingBox, for tests and for a progress line. It reads what other
 * packages keep. Nothing here may influence what happens.
 */
package io.github.camundabolna.simulator.callingbox.journal;
