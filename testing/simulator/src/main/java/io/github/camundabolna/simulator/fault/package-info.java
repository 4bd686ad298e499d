/**
 * What can go wrong between a vendor and its caller, and when. Faults are random, from a seed, or
 * planned by a test; this package decides which ones occur, and others carry them out. Nothing here
 * may know HTTP or calls.
 */
package io.github.camundabolna.simulator.fault;
