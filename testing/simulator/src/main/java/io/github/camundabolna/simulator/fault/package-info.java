/**
 * What can go wrong between Bolna and its caller, and when it does. Faults are drawn here, from a
 * seed, or planned by a test; they are carried out where they strike. Nothing here may know HTTP or
 * calls.
 */
package io.github.camundabolna.simulator.fault;
