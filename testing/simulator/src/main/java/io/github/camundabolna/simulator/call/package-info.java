/**
 * The lifecycle of a call: its request, its statuses over time, its end, and its execution.
 * Everything that depends on time or on the dialed number is decided here. Nothing here may know
 * HTTP, webhooks, or faults.
 */
package io.github.camundabolna.simulator.call;
