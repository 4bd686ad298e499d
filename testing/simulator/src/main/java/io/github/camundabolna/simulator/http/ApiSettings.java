package io.github.camundabolna.simulator.http;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;

/**
 * The settings of the API.
 *
 * @param agents the agents that exist; if empty, every UUID is an agent
 * @param listingDelay how long a new execution stays out of lists
 * @param knowledgeProcessing how long a knowledge base is being processed
 * @param rateLimits whether to answer 429 to more requests in a minute than documented
 */
public record ApiSettings(
    InetSocketAddress address,
    String apiKey,
    Set<String> agents,
    Duration listingDelay,
    Duration knowledgeProcessing,
    boolean rateLimits) {}
