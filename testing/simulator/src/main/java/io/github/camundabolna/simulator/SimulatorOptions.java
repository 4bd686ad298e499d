package io.github.camundabolna.simulator;

import io.github.camundabolna.simulator.batch.BatchSettings;
import io.github.camundabolna.simulator.call.ExtractionShape;
import io.github.camundabolna.simulator.call.SimulationSpeed;
import io.github.camundabolna.simulator.command.FaultOptions;
import io.github.camundabolna.simulator.command.OptionConverters.Header;
import io.github.camundabolna.simulator.command.OptionConverters.ToDuration;
import io.github.camundabolna.simulator.command.OptionConverters.ToHeader;
import io.github.camundabolna.simulator.command.OptionConverters.ToWebhookUrl;
import io.github.camundabolna.simulator.command.OptionConverters.ToWholeNumber;
import io.github.camundabolna.simulator.command.SimulatorLauncher;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Turns the options of the command line into settings. */
final class SimulatorOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--host",
      paramLabel = "<address>",
      defaultValue = "localhost",
      description = "The address to listen on, 0.0.0.0 for all (default: localhost).")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "<number>",
      defaultValue = "8091",
      converter = ToWholeNumber.class,
      description = "The port to listen on, 0 for any free one (default: 8091).")
  private int port;

  @Option(
      names = "--api-key",
      paramLabel = "<key>",
      description = "The key that callers must show (default: BOLNA_API_KEY, or simulator-key).")
  private Optional<String> apiKey = Optional.empty();

  @Option(
      names = "--agent",
      paramLabel = "<uuid>",
      description = "An agent that exists; can be repeated (default: every UUID is an agent).")
  private Set<String> agents = new LinkedHashSet<>();

  @Option(
      names = "--concurrency",
      paramLabel = "<number>",
      defaultValue = "10",
      converter = ToWholeNumber.class,
      description = "How many calls can be on the line at once (default: 10).")
  private int concurrency;

  @Option(
      names = "--rate-limits",
      description = "Answers 429 to more requests in a minute than Bolna allows.")
  private boolean rateLimits;

  @Option(
      names = "--flat-extractions",
      description = "Sends extracted_data flat, as Bolna did before 18 September 2026.")
  private boolean flatExtractions;

  @Option(
      names = "--step",
      paramLabel = "<time>",
      defaultValue = "300ms",
      converter = ToDuration.class,
      description = "From one status to the next, as in 250ms, 2s or 1m (default: 300ms).")
  private Duration step;

  @Option(
      names = "--minute",
      paramLabel = "<time>",
      defaultValue = "50ms",
      converter = ToDuration.class,
      description =
          "How long a minute of waiting lasts, for scheduled calls, batches and retries (default:"
              + " 50ms).")
  private Duration minute;

  @Option(
      names = "--silence",
      paramLabel = "<time>",
      defaultValue = "6s",
      converter = ToDuration.class,
      description = "From call-disconnected to completed, for numbers ending in 08 (default: 6s).")
  private Duration silence;

  @Option(
      names = "--listing-delay",
      paramLabel = "<time>",
      defaultValue = "0s",
      converter = ToDuration.class,
      description = "How long a new execution stays out of listings (default: 0s).")
  private Duration listingDelay;

  @Option(
      names = "--webhook",
      paramLabel = "<url>",
      converter = ToWebhookUrl.class,
      description =
          "Where webhooks go for every agent that has no address of its own;"
              + " it may carry a query, as in ?token=abc.")
  private Optional<URI> webhook = Optional.empty();

  @Option(
      names = "--webhook-header",
      paramLabel = "<name=value>",
      converter = ToHeader.class,
      description = "A header to send with each webhook; can be repeated.")
  private List<Header> headers = new ArrayList<>();

  @Option(
      names = "--batch-processing",
      paramLabel = "<time>",
      defaultValue = "300ms",
      converter = ToDuration.class,
      description = "From created to processed, for a batch (default: 300ms).")
  private Duration batchProcessing;

  @Option(
      names = "--published-batch-statuses",
      description =
          "Leaves out the batch statuses that the published contract does not list:"
              + " processed, queued and executed.")
  private boolean publishedBatchStatuses;

  @Mixin private FaultOptions faults;

  /** Returns the settings; {@code BOLNA_API_KEY} of the environment is the default key. */
  SimulatorSettings settings(Map<String, String> environment) {
    SimulatorLauncher.requireRange(spec, "--port", port, 0, 65_535);
    SimulatorLauncher.requireRange(spec, "--concurrency", concurrency, 1, 100_000);
    SimulatorSettings settings =
        SimulatorSettings.defaults()
            .withAddress(host, port)
            .withApiKey(key(environment))
            .withConcurrency(concurrency)
            .withAgents(agents)
            .withExtractions(flatExtractions ? ExtractionShape.FLAT : ExtractionShape.CATEGORIES)
            .withSpeed(new SimulationSpeed(step, minute, silence))
            .withListingDelay(listingDelay)
            .withBatches(new BatchSettings(batchProcessing, publishedBatchStatuses))
            .withFaults(faults.settings())
            .withWebhook(webhook, webhookHeaders());
    return rateLimits ? settings.withRateLimits() : settings;
  }

  private String key(Map<String, String> environment) {
    return SimulatorLauncher.textOf(
        apiKey, environment, "BOLNA_API_KEY", SimulatorSettings.DEFAULT_API_KEY);
  }

  private Map<String, String> webhookHeaders() {
    Map<String, String> byName = new LinkedHashMap<>();
    headers.forEach(header -> byName.put(header.name(), header.value()));
    return byName;
  }
}
