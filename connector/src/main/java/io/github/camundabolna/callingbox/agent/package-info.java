/**
 * The outbound connector "CallingBox agent": creates, reads, changes, and archives agents, and
 * attaches phone numbers to them. {@link
 * io.github.camundabolna.callingbox.agent.CallingBoxAgentFunction} is the entry point, and each
 * operation is a record. Results have no tools, which can contain secrets.
 */
package io.github.camundabolna.callingbox.agent;
