/**
 * The SIP trunks of the simulated account, with their phone numbers. A password is kept nowhere.
 * Nothing here may know HTTP, calls, or faults.
 */
package io.github.camundabolna.simulator.siptrunk;
