package io.github.camundabolna.simulator.fault;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * The probability of each fault, from 0 (never) to 1 (always), and the delays of slow ones.
 *
 * @param probabilities a missing fault never occurs at random
 * @param slowBy the delay of a slow request
 * @param retryAfter the Retry-After of a 429, in whole seconds
 * @param webhookDelay the longest delay of a delayed webhook
 * @param seed the same seed draws the same faults
 */
public record FaultSettings(
    Map<Fault, Double> probabilities,
    Duration slowBy,
    Duration retryAfter,
    Duration webhookDelay,
    long seed) {

  public FaultSettings {
    probabilities.forEach(FaultSettings::requireProbability);
    probabilities = Map.copyOf(probabilities);
  }

  /** Returns settings without faults; the delays apply to faults that a test plans. */
  public static FaultSettings none() {
    return new FaultSettings(
        Map.of(), Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(2), 0);
  }

  public double probability(Fault fault) {
    return probabilities.getOrDefault(fault, 0.0);
  }

  /** Returns these settings with another probability of one fault. */
  public FaultSettings with(Fault fault, double probability) {
    Map<Fault, Double> more = new EnumMap<>(Fault.class);
    more.putAll(probabilities);
    more.put(fault, probability);
    return new FaultSettings(more, slowBy, retryAfter, webhookDelay, seed);
  }

  /** Returns these settings with another Retry-After. */
  public FaultSettings withRetryAfter(Duration duration) {
    return new FaultSettings(probabilities, slowBy, duration, webhookDelay, seed);
  }

  /** Returns these settings with another delay of slow requests. */
  public FaultSettings withSlowBy(Duration duration) {
    return new FaultSettings(probabilities, duration, retryAfter, webhookDelay, seed);
  }

  /** Returns these settings with another longest delay of webhooks. */
  public FaultSettings withWebhookDelay(Duration duration) {
    return new FaultSettings(probabilities, slowBy, retryAfter, duration, seed);
  }

  /** Returns these settings with another seed. */
  public FaultSettings withSeed(long newSeed) {
    return new FaultSettings(probabilities, slowBy, retryAfter, webhookDelay, newSeed);
  }

  private static void requireProbability(Fault fault, double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "The probability of %s is %s, but it must lie between 0 and 1."
              .formatted(fault.optionName(), probability));
    }
  }
}
