/**
 * The vendor-neutral part of event receivers: authenticates, reads, and answers requests, and
 * publishes the end of a call once. It also has the elements that share a receiver, its tenant, and
 * its health. It doesn't know the meaning of a vendor's events.
 */
package io.github.camundabolna.webhook;
