/**
 * The fault campaign: thousands of calls through an engine, two connector runtimes, and simulated
 * vendors, each in a JVM of its own, while everything that can fail does. It draws the faults from
 * a seed, reads the journals of the engine and the simulators at the end, and reports whether
 * anyone was dialed twice or forgotten. Nothing here may know the connector's internals.
 */
package io.github.camundabolna.faultcampaign;
