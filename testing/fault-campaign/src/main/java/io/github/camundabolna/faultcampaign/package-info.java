/**
 * The fault campaign: thousands of calls through an engine, two connector runtimes and a simulated
 * Bolna, each in a JVM of its own, while everything fails that can. It draws the troubles from a
 * seed, reads the books of the engine and of the simulator at the end, and says whether anybody was
 * dialled twice or forgotten. What a fault is stands in the simulator; nothing here may know the
 * connector's inside.
 */
package io.github.camundabolna.faultcampaign;
