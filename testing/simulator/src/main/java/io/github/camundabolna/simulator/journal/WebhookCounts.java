package io.github.camundabolna.simulator.journal;

/**
 * The number of webhook deliveries, including redeliveries.
 *
 * @param sent requests sent
 * @param acknowledged answered with 2xx
 * @param rejected answered otherwise, or not at all
 * @param givenUp webhooks not acknowledged after the last redelivery
 */
public record WebhookCounts(long sent, long acknowledged, long rejected, long givenUp) {}
