package io.github.camundabolna.simulator.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An event to deliver.
 *
 * @param subjectId the id of the execution or the batch
 * @param body written when it is sent, because thousands can be waiting
 * @param onFirstResponse called once the event has been answered or dropped
 * @param onAcknowledged receives the time of the delivery that was answered with 2xx
 */
record Webhook(
    String subjectId,
    URI url,
    Supplier<String> body,
    Runnable onFirstResponse,
    Consumer<Instant> onAcknowledged) {}
