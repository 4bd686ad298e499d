/**
 * Time in a simulator: tasks that run later, and waiting times that pass faster than real ones. It
 * serves the simulators of all vendors. Nothing here may know what waits, or for how long.
 */
package io.github.camundabolna.simulator.time;
