package io.github.camundabolna.simulator;

import io.github.camundabolna.simulator.call.ExtractionShape;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options about where the simulator listens and whom it serves. */
final class AccountOptions {
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
      converter = WholeNumberConverter.class,
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
      converter = WholeNumberConverter.class,
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

  SimulatorSettings settings(Map<String, String> environment) {
    requireWithin("--port", port, 0, 65_535);
    requireWithin("--concurrency", concurrency, 1, 100_000);
    SimulatorSettings settings =
        SimulatorSettings.defaults()
            .withAddress(host, port)
            .withApiKey(key(environment))
            .withConcurrency(concurrency)
            .withAgents(agents)
            .withExtractions(flatExtractions ? ExtractionShape.FLAT : ExtractionShape.CATEGORIES);
    return rateLimits ? settings.withRateLimits() : settings;
  }

  private String key(Map<String, String> environment) {
    return apiKey
        .or(() -> Optional.ofNullable(environment.get("BOLNA_API_KEY")))
        .filter(key -> !key.isBlank())
        .orElse(SimulatorSettings.DEFAULT_API_KEY);
  }

  private void requireWithin(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new ParameterException(
          spec.commandLine(),
          "Invalid value for option '%s': '%d' is out of range. Write a whole number from %d to %d."
              .formatted(option, value, least, most));
    }
  }
}
