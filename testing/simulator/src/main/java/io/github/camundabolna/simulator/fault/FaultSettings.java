package io.github.camundabolna.simulator.fault;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often each fault strikes, from 0 (never) to 1 (always), and how long the slow ones take.
 *
 * @param probabilities a fault that is missing never strikes by itself
 * @param slowBy how long a slow request waits before it is worked on
 * @param retryAfter what a 429 says in Retry-After, in whole seconds
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

  /** No fault at all; the delays hold for those that a test plans. */
  public static FaultSettings none() {
    return new FaultSettings(
        Map.of(), Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(2), 0);
  }

  public double probability(Fault fault) {
    return probabilities.getOrDefault(fault, 0.0);
  }

  /** The same faults, with one that strikes as often as given. */
  public FaultSettings with(Fault fault, double probability) {
    Map<Fault, Double> more = new EnumMap<>(Fault.class);
    more.putAll(probabilities);
    more.put(fault, probability);
    return new FaultSettings(more, slowBy, retryAfter, webhookDelay, seed);
  }

  /** The same faults, a 429 asking for another pause. */
  public FaultSettings withRetryAfter(Duration duration) {
    return new FaultSettings(probabilities, slowBy, duration, webhookDelay, seed);
  }

  /** The same faults, slow requests waiting for another time. */
  public FaultSettings withSlowBy(Duration duration) {
    return new FaultSettings(probabilities, duration, retryAfter, webhookDelay, seed);
  }

  /** The same faults, webhooks late by at most another time. */
  public FaultSettings withWebhookDelay(Duration duration) {
    return new FaultSettings(probabilities, slowBy, retryAfter, duration, seed);
  }

  /** The same faults, drawn from another seed. */
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
