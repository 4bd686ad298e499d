/**
 * The phone numbers of the simulated account, and those for sale: a purchase moves a number from
 * one list to the other. Nothing here may know HTTP, calls, or faults.
 */
package io.github.camundabolna.simulator.number;
