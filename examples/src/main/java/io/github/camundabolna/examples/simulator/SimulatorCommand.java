package io.github.camundabolna.examples.simulator;

import io.github.camundabolna.examples.simulator.fault.Fault;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts a simulator from the command line and keeps it until Ctrl-C. */
@Command(
    name = "bolna-simulator",
    description = "A Bolna on this machine: no phone rings, everything else is as it would be.",
    footerHeading = "%nFaults:%n",
    sortOptions = false,
    usageHelpAutoWidth = true)
public final class SimulatorCommand implements Callable<Integer> {
  private final Map<String, String> environment;
  private final Consumer<BolnaSimulator> running;
  @Spec private CommandSpec spec;
  @Mixin private TimeOptions time;
  @Mixin private WebhookOptions webhooks;
  @Mixin private FaultOptions faults;

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
      description = "The port to listen on, 0 for any free one (default: 8091).")
  private int port;

  @Option(
      names = "--api-key",
      paramLabel = "<key>",
      description = "The key that callers must show (default: BOLNA_API_KEY, or simulator-key).")
  private Optional<String> apiKey = Optional.empty();

  @Option(
      names = "--concurrency",
      paramLabel = "<number>",
      defaultValue = "10",
      description = "How many calls can be on the line at once (default: 10).")
  private int concurrency;

  @Option(
      names = "--agent",
      paramLabel = "<uuid>",
      description = "An agent that exists; can be repeated (default: every UUID is an agent).")
  private Set<String> agents = new LinkedHashSet<>();

  @Option(names = "--help", usageHelp = true, description = "Shows this text.")
  private boolean help;

  /** The simulator ends when {@code running} returns. */
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
    return line;
  }

  @Override
  public Integer call() {
    SimulatorSettings settings = settings();
    try (BolnaSimulator simulator = start(settings)) {
      print(new Banner().text(simulator.baseUri(), settings.apiKey()));
      running.accept(simulator);
    }
    return CommandLine.ExitCode.OK;
  }

  private SimulatorSettings settings() {
    requireWithin("--port", port, 0, 65_535);
    requireWithin("--concurrency", concurrency, 1, 100_000);
    SimulatorSettings settings =
        SimulatorSettings.defaults()
            .listening(host, port)
            .withApiKey(key())
            .withConcurrency(concurrency)
            .withAgents(agents);
    return faults.applyTo(webhooks.applyTo(time.applyTo(settings)));
  }

  private String key() {
    return apiKey
        .or(() -> Optional.ofNullable(environment.get("BOLNA_API_KEY")))
        .filter(key -> !key.isBlank())
        .orElse(SimulatorSettings.DEFAULT_API_KEY);
  }

  private BolnaSimulator start(SimulatorSettings settings) {
    try {
      return BolnaSimulator.start(settings);
    } catch (UncheckedIOException e) {
      throw wrong(
          "Cannot listen on %s:%d (%s). Choose another --port or --host."
              .formatted(host, port, e.getCause().getMessage()));
    }
  }

  private void requireWithin(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw wrong(
          "Invalid value for option '%s': '%d' is out of range. Write a whole number from %d to %d."
              .formatted(option, value, least, most));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void print(String text) {
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
  }

  private static String[] faultLines() {
    return Arrays.stream(Fault.values())
        .map(fault -> "  %-22s  %s".formatted(fault.optionName(), fault.description()))
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
