/**
 * The fault campaign: thousands of calls through an engine, two connector runtimes, and a simulated
 * Bolna, each in a JVM of its own, while everything that can fail does. It draws the faults from a
 * seed, reads the journals of the engine and the simulator at the end, and reports whether anyone
 * was dialed twice or forgotten. Nothing here may know the connector's internals.
 */
package io.github.camundabolna.faultcampaign;
