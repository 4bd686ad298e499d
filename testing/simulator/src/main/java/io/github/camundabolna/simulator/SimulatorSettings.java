package io.github.camundabolna.simulator;

import io.github.camundabolna.simulator.batch.BatchSettings;
import io.github.camundabolna.simulator.call.ExtractionShape;
import io.github.camundabolna.simulator.call.SimulationSpeed;
import io.github.camundabolna.simulator.fault.FaultSettings;
import io.github.camundabolna.simulator.page.PageExtension;
import io.github.camundabolna.simulator.webhook.WebhookSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The settings of a simulator.
 *
 * @param host the address to listen on
 * @param port 0 for any free one
 * @param concurrency the number of telephone lines
 * @param agents the agents that exist; if empty, every UUID is an agent
 * @param listingDelay how long a new execution stays out of lists
 * @param extractions how {@code extracted_data} is built
 * @param rateLimits the multiple of the documented requests in a minute beyond which the answer is
 *     429; empty for no limit
 * @param extensions tabs of the page that belong to the program around the simulator
 */
public record SimulatorSettings(
    String host,
    int port,
    String apiKey,
    int concurrency,
    Set<String> agents,
    Duration listingDelay,
    SimulationSpeed speed,
    WebhookSettings webhooks,
    BatchSettings batches,
    FaultSettings faults,
    ExtractionShape extractions,
    OptionalInt rateLimits,
    Clock clock,
    List<PageExtension> extensions) {

  public static final String DEFAULT_API_KEY = "simulator-key";

  public SimulatorSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("The port must lie between 0 and 65535.");
    }
    if (concurrency < 1) {
      throw new IllegalArgumentException("The concurrency must be at least 1.");
    }
    agents = Set.copyOf(agents);
    extensions = List.copyOf(extensions);
  }

  /** Returns the defaults: any free port, the default key, ten lines, no faults. */
  public static SimulatorSettings defaults() {
    return new SimulatorSettings(
        "localhost",
        0,
        DEFAULT_API_KEY,
        10,
        Set.of(),
        Duration.ZERO,
        SimulationSpeed.defaults(),
        WebhookSettings.defaults(),
        BatchSettings.defaults(),
        FaultSettings.none(),
        ExtractionShape.CATEGORIES,
        OptionalInt.empty(),
        Clock.systemUTC(),
        List.of());
  }

  public SimulatorSettings withPort(int newPort) {
    return withAddress(host, newPort);
  }

  /** Returns these settings with another address to listen on. */
  public SimulatorSettings withAddress(String newHost, int newPort) {
    return with(
        builder -> {
          builder.host = newHost;
          builder.port = newPort;
        });
  }

  public SimulatorSettings withApiKey(String key) {
    return with(builder -> builder.apiKey = key);
  }

  public SimulatorSettings withConcurrency(int lines) {
    return with(builder -> builder.concurrency = lines);
  }

  public SimulatorSettings withAgents(Set<String> named) {
    return with(builder -> builder.agents = named);
  }

  public SimulatorSettings withListingDelay(Duration delay) {
    return with(builder -> builder.listingDelay = delay);
  }

  public SimulatorSettings withSpeed(SimulationSpeed newSpeed) {
    return with(builder -> builder.speed = newSpeed);
  }

  /** Returns these settings with another time from one status to the next. */
  public SimulatorSettings withStep(Duration step) {
    return withSpeed(new SimulationSpeed(step, speed.minute(), speed.silence()));
  }

  public SimulatorSettings withWebhooks(WebhookSettings newWebhooks) {
    return with(builder -> builder.webhooks = newWebhooks);
  }

  /** Returns these settings with the webhook address of all agents and the headers to send. */
  public SimulatorSettings withWebhook(Optional<URI> url, Map<String, String> headers) {
    return withWebhooks(webhooks.withTarget(url, headers));
  }

  public SimulatorSettings withBatches(BatchSettings newBatches) {
    return with(builder -> builder.batches = newBatches);
  }

  public SimulatorSettings withFaults(FaultSettings newFaults) {
    return with(builder -> builder.faults = newFaults);
  }

  public SimulatorSettings withExtractions(ExtractionShape shape) {
    return with(builder -> builder.extractions = shape);
  }

  /** Returns these settings with the documented rate limits enforced. */
  public SimulatorSettings withRateLimits() {
    return withRateLimits(1);
  }

  /** Returns these settings with a multiple of the documented rate limits enforced. */
  public SimulatorSettings withRateLimits(int times) {
    return with(builder -> builder.rateLimits = OptionalInt.of(times));
  }

  public SimulatorSettings withSeed(long seed) {
    return withFaults(faults.withSeed(seed));
  }

  /** Returns these settings with tabs that the page of the simulator has, too. */
  public SimulatorSettings withExtensions(List<PageExtension> added) {
    return with(builder -> builder.extensions = added);
  }

  public SimulatorSettings withClock(Clock newClock) {
    return with(builder -> builder.clock = newClock);
  }

  private SimulatorSettings with(Consumer<Builder> change) {
    Builder builder = new Builder(this);
    change.accept(builder);
    return builder.settings();
  }

  /** Holds the settings while one of them changes. */
  private static final class Builder {

    private String host;
    private int port;
    private String apiKey;
    private int concurrency;
    private Set<String> agents;
    private Duration listingDelay;
    private SimulationSpeed speed;
    private WebhookSettings webhooks;
    private BatchSettings batches;
    private FaultSettings faults;
    private ExtractionShape extractions;
    private OptionalInt rateLimits;
    private Clock clock;
    private List<PageExtension> extensions;

    Builder(SimulatorSettings from) {
      host = from.host;
      port = from.port;
      apiKey = from.apiKey;
      concurrency = from.concurrency;
      agents = from.agents;
      listingDelay = from.listingDelay;
      speed = from.speed;
      webhooks = from.webhooks;
      batches = from.batches;
      faults = from.faults;
      extractions = from.extractions;
      rateLimits = from.rateLimits;
      clock = from.clock;
      extensions = from.extensions;
    }

    SimulatorSettings settings() {
      return new SimulatorSettings(
          host,
          port,
          apiKey,
          concurrency,
          agents,
          listingDelay,
          speed,
          webhooks,
          batches,
          faults,
          extractions,
          rateLimits,
          clock,
          extensions);
    }
  }
}
