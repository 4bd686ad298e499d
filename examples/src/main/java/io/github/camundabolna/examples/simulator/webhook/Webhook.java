package io.github.camundabolna.examples.simulator.webhook;

import io.github.camundabolna.examples.simulator.call.CallStatus;
import java.net.URI;

/** One event on its way: what to say to whom. */
record Webhook(String executionId, CallStatus status, URI url, String body) {}
