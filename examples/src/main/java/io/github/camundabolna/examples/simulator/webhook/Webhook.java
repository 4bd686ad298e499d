package io.github.camundabolna.examples.simulator.webhook;

import java.net.URI;
import java.util.function.Supplier;

/**
 * One event on its way: what to say to whom.
 *
 * @param about the id of the execution or the batch
 * @param body written when it is sent, because thousands may be waiting
 * @param arrived to be run once it has been answered, or dropped
 */
record Webhook(String about, URI url, Supplier<String> body, Runnable arrived) {}
