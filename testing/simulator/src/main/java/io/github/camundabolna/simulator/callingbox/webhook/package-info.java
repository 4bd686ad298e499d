/**
 * CallingBox's webhooks: where events go, how they are signed, and what became of each delivery. An
 * event has one delivery for each URL, with an ID of its own, and endpoints that fail too often are
 * disabled. Nothing here may serve requests, or decide what a call does next.
 */
package io.github.camundabolna.simulator.callingbox.webhook;
