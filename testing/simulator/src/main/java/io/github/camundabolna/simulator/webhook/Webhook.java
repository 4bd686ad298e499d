package io.github.camundabolna.simulator.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One event on its way: what to say to whom.
 *
 * @param subjectId the id of the execution or the batch
 * @param body written when it is sent, because thousands may be waiting
 * @param onFirstResponse to be run once it has been answered, or dropped
 * @param onAcknowledged told when it was sent, once that was answered with 2xx
 */
record Webhook(
    String subjectId,
    URI url,
    Supplier<String> body,
    Runnable onFirstResponse,
    Consumer<Instant> onAcknowledged) {}
