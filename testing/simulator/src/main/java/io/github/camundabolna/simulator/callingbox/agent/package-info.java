/**
 * CallingBox's voice agents and the phone numbers of the account: which exist, which number belongs
 * to which agent, and how both are written. Nothing here may serve requests or place calls.
 */
package io.github.camundabolna.simulator.callingbox.agent;
