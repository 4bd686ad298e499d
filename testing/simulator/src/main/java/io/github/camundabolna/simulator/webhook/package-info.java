/**
 * Webhooks: where each agent wants them, how they are sent, sent again and, on demand, spoilt. It
 * listens to calls and turns every change of status into one delivery; batches have two of their
 * own. Nothing here may decide what a call does next.
 */
package io.github.camundabolna.simulator.webhook;
