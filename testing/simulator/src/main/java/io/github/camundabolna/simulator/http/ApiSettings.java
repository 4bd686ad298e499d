package io.github.camundabolna.simulator.http;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;

/**
 * How the API presents itself.
 *
 * @param agents the agents that exist; if none is named, every UUID is an agent
 * @param listingDelay how long an execution stays out of listings
 * @param rateLimits whether more requests in a minute than documented are answered with 429
 */
public record ApiSettings(
    InetSocketAddress address,
    String apiKey,
    Set<String> agents,
    Duration listingDelay,
    boolean rateLimits) {}
