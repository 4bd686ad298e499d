package io.github.camundabolna.simulator.command;

import io.github.camundabolna.simulator.command.OptionConverters.FaultProbability;
import io.github.camundabolna.simulator.command.OptionConverters.ToDuration;
import io.github.camundabolna.simulator.command.OptionConverters.ToWholeNumber;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.fault.FaultSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options about faults. */
public final class FaultOptions {
  @Option(
      names = "--fault",
      paramLabel = "<name=probability>",
      description =
          "A fault and how often it strikes, from 0 to 1, as in slow=0.1; can be repeated."
              + " The faults are listed below.")
  private List<FaultProbability> faults = new ArrayList<>();

  @Option(
      names = "--slow-by",
      paramLabel = "<time>",
      defaultValue = "2s",
      converter = ToDuration.class,
      description = "How long a slow request waits (default: 2s).")
  private Duration slowBy;

  @Option(
      names = "--retry-after",
      paramLabel = "<time>",
      defaultValue = "1s",
      converter = ToDuration.class,
      description = "What a 429 says in Retry-After, in whole seconds (default: 1s).")
  private Duration retryAfter;

  @Option(
      names = "--webhook-delay",
      paramLabel = "<time>",
      defaultValue = "2s",
      converter = ToDuration.class,
      description = "The longest delay of a delayed webhook (default: 2s).")
  private Duration webhookDelay;

  @Option(
      names = "--seed",
      paramLabel = "<number>",
      defaultValue = "0",
      converter = ToWholeNumber.class,
      description = "The same seed draws the same faults (default: 0).")
  private int seed;

  /** Returns the settings. */
  public FaultSettings settings() {
    Map<Fault, Double> probabilities = new EnumMap<>(Fault.class);
    faults.forEach(each -> probabilities.put(each.fault(), each.probability()));
    return new FaultSettings(probabilities, slowBy, retryAfter, webhookDelay, seed);
  }
}
