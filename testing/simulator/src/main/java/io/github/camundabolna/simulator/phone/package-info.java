/**
 * The phone on the page of a simulator, which a person answers. It serves the simulators of all
 * vendors. Nothing here may know what a call is to a vendor, or how the page reaches it.
 */
package io.github.camundabolna.simulator.phone;
