package io.github.camundabolna.simulator;

import io.github.camundabolna.simulator.batch.BatchSettings;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options about batches. */
final class BatchOptions {
  @Option(
      names = "--batch-processing",
      paramLabel = "<time>",
      defaultValue = "300ms",
      converter = DurationConverter.class,
      description = "From created to processed, for a batch (default: 300ms).")
  private Duration processing;

  @Option(
      names = "--published-batch-statuses",
      description =
          "Leaves out the batch statuses that the published contract does not list:"
              + " processed, queued and executed.")
  private boolean publishedOnly;

  SimulatorSettings applyTo(SimulatorSettings settings) {
    return settings.withBatches(new BatchSettings(processing, publishedOnly));
  }
}
