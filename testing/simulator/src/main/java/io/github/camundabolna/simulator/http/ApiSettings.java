package io.github.camundabolna.simulator.http;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The settings of the API.
 *
 * @param agents the agents that exist; if empty, every UUID is an agent
 * @param listingDelay how long a new execution stays out of lists
 * @param knowledgeProcessing how long a knowledge base is being processed
 * @param rateLimits the multiple of the documented requests in a minute beyond which the answer is
 *     429; empty for no limit
 */
public record ApiSettings(
    InetSocketAddress address,
    String apiKey,
    Set<String> agents,
    Duration listingDelay,
    Duration knowledgeProcessing,
    OptionalInt rateLimits) {}
