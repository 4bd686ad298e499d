package io.github.camundabolna.simulator;

import io.github.camundabolna.simulator.call.TestNumber;
import io.github.camundabolna.simulator.command.SimulatorLauncher;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts a simulator from the command line and keeps it running until Ctrl-C. */
@Command(
    name = "bolna-simulator",
    customSynopsis =
        "mvn -q -pl testing/simulator -am -DskipTests -Psimulator verify [-Dargs=\"OPTIONS\"]",
    description = "A Bolna on this machine: no phone rings, everything else is as it would be.",
    sortOptions = false,
    usageHelpWidth = 100)
public final class SimulatorCommand implements Callable<Integer> {
  private final Map<String, String> environment;
  private final Consumer<BolnaSimulator> running;
  @Spec private CommandSpec spec;
  @Mixin private SimulatorOptions options;

  @Option(names = "--help", usageHelp = true, description = "Shows this text.")
  private boolean help;

  /** Creates the command; the simulator stops when {@code running} returns. */
  SimulatorCommand(Map<String, String> environment, Consumer<BolnaSimulator> running) {
    this.environment = environment;
    this.running = running;
  }

  public static void main(String[] arguments) {
    System.exit(
        commandLine(System.getenv(), SimulatorLauncher::untilInterrupted).execute(arguments));
  }

  static CommandLine commandLine(
      Map<String, String> environment, Consumer<BolnaSimulator> running) {
    return SimulatorLauncher.commandLine(new SimulatorCommand(environment, running), "Bolna");
  }

  @Override
  public Integer call() {
    SimulatorSettings settings = options.settings(environment);
    try (BolnaSimulator simulator =
        SimulatorLauncher.start(
            spec, settings.host(), settings.port(), () -> BolnaSimulator.start(settings))) {
      SimulatorLauncher.print(spec, banner(simulator, settings.apiKey()));
      running.accept(simulator);
    }
    return CommandLine.ExitCode.OK;
  }

  private static String banner(BolnaSimulator simulator, String apiKey) {
    return """
    Bolna simulator: %s
    API key: %s

    %s

    The last two digits of the number called decide how the call ends:
    %s
      any other: answered, confirmed

    Ctrl-C stops it.
    """
        .formatted(
            simulator.baseUri(),
            SimulatorLauncher.hint(apiKey, SimulatorSettings.DEFAULT_API_KEY),
            SimulatorLauncher.pageHint(simulator),
            testNumbers());
  }

  private static String testNumbers() {
    return Arrays.stream(TestNumber.values())
        .map(number -> "  %s  %s".formatted(number.digits(), number.description()))
        .collect(Collectors.joining("\n"));
  }
}
