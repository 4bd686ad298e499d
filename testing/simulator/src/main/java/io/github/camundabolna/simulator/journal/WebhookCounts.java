package io.github.camundabolna.simulator.journal;

/**
 * How webhooks fared, redeliveries included.
 *
 * @param sent requests sent
 * @param acknowledged answered with 2xx
 * @param refused answered otherwise, or not at all
 * @param givenUp webhooks never acknowledged after the last redelivery
 */
public record WebhookCounts(long sent, long acknowledged, long refused, long givenUp) {}
