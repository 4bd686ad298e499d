package io.github.camundabolna.examples.simulator;

import io.github.camundabolna.examples.simulator.batch.BatchSettings;
import io.github.camundabolna.examples.simulator.call.Pace;
import io.github.camundabolna.examples.simulator.fault.Faults;
import io.github.camundabolna.examples.simulator.webhook.WebhookSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that can be chosen about a simulator.
 *
 * @param host the address to listen on
 * @param port 0 for any free one
 * @param concurrency how many calls can be on the line at once
 * @param agents the agents that exist; if none is named, every UUID is an agent
 * @param listingDelay how long a new execution stays out of listings
 * @param rateLimits whether more requests in a minute than documented are answered with 429
 */
public record SimulatorSettings(
    String host,
    int port,
    String apiKey,
    int concurrency,
    Set<String> agents,
    Duration listingDelay,
    Pace pace,
    WebhookSettings webhooks,
    BatchSettings batches,
    Faults faults,
    boolean rateLimits,
    Clock clock) {

  public static final String DEFAULT_API_KEY = "simulator-key";

  public SimulatorSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("The port must lie between 0 and 65535.");
    }
    if (concurrency < 1) {
      throw new IllegalArgumentException("The concurrency must be at least 1.");
    }
    agents = Set.copyOf(agents);
  }

  /** Any free port, the well-known key, ten lines, no faults. */
  public static SimulatorSettings defaults() {
    return new SimulatorSettings(
        "localhost",
        0,
        DEFAULT_API_KEY,
        10,
        Set.of(),
        Duration.ZERO,
        Pace.defaults(),
        WebhookSettings.defaults(),
        BatchSettings.defaults(),
        Faults.none(),
        false,
        Clock.systemUTC());
  }

  public SimulatorSettings withPort(int newPort) {
    return listening(host, newPort);
  }

  /** The same settings, another address to listen on. */
  public SimulatorSettings listening(String newHost, int newPort) {
    return new SimulatorSettings(
        newHost,
        newPort,
        apiKey,
        concurrency,
        agents,
        listingDelay,
        pace,
        webhooks,
        batches,
        faults,
        rateLimits,
        clock);
  }

  public SimulatorSettings withApiKey(String key) {
    return new SimulatorSettings(
        host,
        port,
        key,
        concurrency,
        agents,
        listingDelay,
        pace,
        webhooks,
        batches,
        faults,
        rateLimits,
        clock);
  }

  public SimulatorSettings withConcurrency(int lines) {
    return new SimulatorSettings(
        host,
        port,
        apiKey,
        lines,
        agents,
        listingDelay,
        pace,
        webhooks,
        batches,
        faults,
        rateLimits,
        clock);
  }

  public SimulatorSettings withAgents(Set<String> named) {
    return new SimulatorSettings(
        host,
        port,
        apiKey,
        concurrency,
        named,
        listingDelay,
        pace,
        webhooks,
        batches,
        faults,
        rateLimits,
        clock);
  }

  public SimulatorSettings withListingDelay(Duration delay) {
    return new SimulatorSettings(
        host,
        port,
        apiKey,
        concurrency,
        agents,
        delay,
        pace,
        webhooks,
        batches,
        faults,
        rateLimits,
        clock);
  }

  public SimulatorSettings withPace(Pace newPace) {
    return new SimulatorSettings(
        host,
        port,
        apiKey,
        concurrency,
        agents,
        listingDelay,
        newPace,
        webhooks,
        batches,
        faults,
        rateLimits,
        clock);
  }

  /** The same settings, statuses following each other at that distance. */
  public SimulatorSettings withStep(Duration step) {
    return withPace(new Pace(step, pace.minute(), pace.silence()));
  }

  public SimulatorSettings withWebhooks(WebhookSettings newWebhooks) {
    return new SimulatorSettings(
        host,
        port,
        apiKey,
        concurrency,
        agents,
        listingDelay,
        pace,
        newWebhooks,
        batches,
        faults,
        rateLimits,
        clock);
  }

  /** The same settings, webhooks of all agents going there with these headers. */
  public SimulatorSettings withWebhook(URI url, Map<String, String> headers) {
    return withWebhooks(webhooks.to(Optional.of(url), headers));
  }

  /** The same settings, these headers sent with each webhook. */
  public SimulatorSettings withWebhookHeaders(Map<String, String> headers) {
    return withWebhooks(webhooks.to(webhooks.url(), headers));
  }

  public SimulatorSettings withBatches(BatchSettings newBatches) {
    return new SimulatorSettings(
        host,
        port,
        apiKey,
        concurrency,
        agents,
        listingDelay,
        pace,
        webhooks,
        newBatches,
        faults,
        rateLimits,
        clock);
  }

  public SimulatorSettings withFaults(Faults newFaults) {
    return new SimulatorSettings(
        host,
        port,
        apiKey,
        concurrency,
        agents,
        listingDelay,
        pace,
        webhooks,
        batches,
        newFaults,
        rateLimits,
        clock);
  }

  /** The same settings, the documented rates kept. */
  public SimulatorSettings withRateLimits() {
    return new SimulatorSettings(
        host,
        port,
        apiKey,
        concurrency,
        agents,
        listingDelay,
        pace,
        webhooks,
        batches,
        faults,
        true,
        clock);
  }

  public SimulatorSettings withSeed(long seed) {
    return withFaults(faults.withSeed(seed));
  }

  public SimulatorSettings withClock(Clock newClock) {
    return new SimulatorSettings(
        host,
        port,
        apiKey,
        concurrency,
        agents,
        listingDelay,
        pace,
        webhooks,
        batches,
        faults,
        rateLimits,
        newClock);
  }
}
