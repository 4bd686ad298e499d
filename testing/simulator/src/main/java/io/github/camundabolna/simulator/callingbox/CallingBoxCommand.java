package io.github.camundabolna.simulator.callingbox;

import io.github.camundabolna.simulator.callingbox.call.CallingBoxTestNumber;
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

/** Starts a CallingBox from the command line and keeps it running until Ctrl-C. */
@Command(
    name = "callingbox-simulator",
    customSynopsis = {
      "mvn -q -pl testing/simulator -am -DskipTests -Psimulator verify [-Dargs=\"OPTIONS\"] \\",
      "  -Dmain.class=io.github.camundabolna.simulator.callingbox.CallingBoxCommand"
    },
    description =
        "A CallingBox on this machine: no phone rings, everything else is as it would be.",
    sortOptions = false,
    usageHelpWidth = 100)
public final class CallingBoxCommand implements Callable<Integer> {
  private final Map<String, String> environment;
  private final Consumer<CallingBoxSimulator> running;
  @Spec private CommandSpec spec;
  @Mixin private CallingBoxOptions options;

  @Option(names = "--help", usageHelp = true, description = "Shows this text.")
  private boolean help;

  /** Creates the command; the simulator stops when {@code running} returns. */
  CallingBoxCommand(Map<String, String> environment, Consumer<CallingBoxSimulator> running) {
    this.environment = environment;
    this.running = running;
  }

  public static void main(String[] arguments) {
    System.exit(
        commandLine(System.getenv(), SimulatorLauncher::untilInterrupted).execute(arguments));
  }

  static CommandLine commandLine(
      Map<String, String> environment, Consumer<CallingBoxSimulator> running) {
    return SimulatorLauncher.commandLine(new CallingBoxCommand(environment, running), "CallingBox");
  }

  @Override
  public Integer call() {
    CallingBoxSettings settings = options.settings(environment);
    try (CallingBoxSimulator simulator =
        SimulatorLauncher.start(
            spec, settings.host(), settings.port(), () -> CallingBoxSimulator.start(settings))) {
      SimulatorLauncher.print(spec, banner(simulator, settings));
      running.accept(simulator);
    }
    return CommandLine.ExitCode.OK;
  }

  private static String banner(CallingBoxSimulator simulator, CallingBoxSettings settings) {
    return """
    CallingBox simulator: %s
    API key: %s
    Webhook secret: %s

    %s

    The last two digits of the number called decide how the call ends:
    %s
      any other: as 00

    Ctrl-C stops it.
    """
        .formatted(
            simulator.baseUri(),
            SimulatorLauncher.hint(settings.apiKey(), CallingBoxSettings.DEFAULT_API_KEY),
            SimulatorLauncher.hint(
                settings.webhookSecret(), CallingBoxSettings.DEFAULT_WEBHOOK_SECRET),
            SimulatorLauncher.pageHint(simulator),
            testNumbers());
  }

  private static String testNumbers() {
    return Arrays.stream(CallingBoxTestNumber.values())
        .map(number -> "  %s  %s".formatted(number.digits(), number.description()))
        .collect(Collectors.joining("\n"));
  }
}
