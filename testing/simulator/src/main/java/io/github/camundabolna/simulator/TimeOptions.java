package io.github.camundabolna.simulator;

import io.github.camundabolna.simulator.call.SimulationSpeed;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options about time. */
final class TimeOptions {
  @Option(
      names = "--step",
      paramLabel = "<time>",
      defaultValue = "300ms",
      converter = DurationConverter.class,
      description = "From one status to the next, as in 250ms, 2s or 1m (default: 300ms).")
  private Duration step;

  @Option(
      names = "--minute",
      paramLabel = "<time>",
      defaultValue = "50ms",
      converter = DurationConverter.class,
      description =
          "How long a minute of waiting lasts, for scheduled calls, batches and retries (default:"
              + " 50ms).")
  private Duration minute;

  @Option(
      names = "--silence",
      paramLabel = "<time>",
      defaultValue = "6s",
      converter = DurationConverter.class,
      description = "From call-disconnected to completed, for numbers ending in 08 (default: 6s).")
  private Duration silence;

  @Option(
      names = "--listing-delay",
      paramLabel = "<time>",
      defaultValue = "0s",
      converter = DurationConverter.class,
      description = "How long a new execution stays out of listings (default: 0s).")
  private Duration listingDelay;

  SimulatorSettings applyTo(SimulatorSettings settings) {
    return settings
        .withSpeed(new SimulationSpeed(step, minute, silence))
        .withListingDelay(listingDelay);
  }
}
