package io.github.camundabolna.examples.simulator.webhook;

import java.net.URI;

/**
 * One event on its way: what to say to whom.
 *
 * @param about the id of the execution or the batch
 * @param arrived to be run once it has been answered, or dropped
 */
record Webhook(String about, URI url, String body, Runnable arrived) {}
