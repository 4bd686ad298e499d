package io.github.camundabolna.simulator;

import io.github.camundabolna.simulator.call.TestNumber;
import io.github.camundabolna.simulator.fault.Fault;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts a simulator from the command line and keeps it running until Ctrl-C. */
@Command(
    name = "bolna-simulator",
    description = "A Bolna on this machine: no phone rings, everything else is as it would be.",
    footerHeading = "%nFaults:%n",
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
        commandLine(System.getenv(), SimulatorCommand::untilInterrupted).execute(arguments));
  }

  static CommandLine commandLine(
      Map<String, String> environment, Consumer<BolnaSimulator> running) {
    CommandLine line = new CommandLine(new SimulatorCommand(environment, running));
    line.getCommandSpec().usageMessage().footer(faultLines());
    line.setParameterExceptionHandler(SimulatorCommand::explain);
    return line;
  }

  @Override
  public Integer call() {
    SimulatorSettings settings = options.settings(environment);
    try (BolnaSimulator simulator = start(settings)) {
      print(banner(simulator.baseUri(), settings.apiKey()));
      running.accept(simulator);
    }
    return CommandLine.ExitCode.OK;
  }

  private BolnaSimulator start(SimulatorSettings settings) {
    try {
      return BolnaSimulator.start(settings);
    } catch (UncheckedIOException e) {
      throw new ParameterException(
          spec.commandLine(),
          "Cannot listen on %s:%d (%s). Choose another --port or --host."
              .formatted(settings.host(), settings.port(), e.getCause().getMessage()));
    }
  }

  private static int explain(ParameterException mistake, String[] arguments) {
    PrintWriter err = mistake.getCommandLine().getErr();
    err.println(mistake.getMessage());
    err.println("All options: --help");
    return CommandLine.ExitCode.USAGE;
  }

  private void print(String text) {
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
  }

  private static String banner(URI baseUri, String apiKey) {
    return """
    Bolna simulator: %s
    API key: %s

    The last two digits of the number called decide how the call ends:
    %s
      any other: answered, confirmed

    Ctrl-C stops it.
    """
        .formatted(baseUri, keyHint(apiKey), testNumbers());
  }

  private static String keyHint(String apiKey) {
    boolean wellKnown = apiKey.equals(SimulatorSettings.DEFAULT_API_KEY);
    return wellKnown ? apiKey : "the one you gave (%d characters)".formatted(apiKey.length());
  }

  private static String testNumbers() {
    return Arrays.stream(TestNumber.values())
        .map(number -> "  %s  %s".formatted(number.digits(), number.description()))
        .collect(Collectors.joining("\n"));
  }

  private static String[] faultLines() {
    return Arrays.stream(Fault.values())
        .map(fault -> "  %-26s  %s".formatted(fault.optionName(), fault.description()))
        .toArray(String[]::new);
  }

  private static void untilInterrupted(BolnaSimulator simulator) {
    Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
