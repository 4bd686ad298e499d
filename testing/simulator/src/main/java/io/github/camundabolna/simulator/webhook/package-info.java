/**
 * Webhooks: where they go, how they are delivered and redelivered, and which faults affect them.
 * Every change of a call's status becomes one delivery; a batch has two of its own. Nothing here
 * may decide what a call does next.
 */
package io.github.camundabolna.simulator.webhook;
