/**
 * CallingBox's calls: how they move from status to status, what was said, and what is extracted
 * afterwards. Each step of a call is reported as an event, and the number decides which steps there
 * are. Nothing here may know HTTP, webhooks, or faults.
 */
package io.github.camundabolna.simulator.callingbox.call;
