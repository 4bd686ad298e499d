package io.github.camundabolna.simulator.command;

import io.github.camundabolna.simulator.command.OptionConverters.FaultProbability;
import io.github.camundabolna.simulator.command.OptionConverters.ToFaultProbability;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.server.VendorSimulator;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Runs the command of a simulator. */
public final class SimulatorLauncher {
  private SimulatorLauncher() {}

  /** Returns the command with the vendor's faults, and mistakes explained in a line. */
  public static CommandLine commandLine(Object command, String vendor) {
    CommandLine line = new CommandLine(command);
    line.registerConverter(FaultProbability.class, new ToFaultProbability(vendor));
    line.getCommandSpec().usageMessage().footerHeading("%nFaults:%n").footer(faultLines(vendor));
    line.setParameterExceptionHandler(SimulatorLauncher::explain);
    return line;
  }

  /** Starts a simulator; explains an address that can't be used. */
  public static <S extends VendorSimulator> S start(
      CommandSpec spec, String host, int port, Supplier<S> simulator) {
    try {
      return simulator.get();
    } catch (UncheckedIOException e) {
      throw new ParameterException(
          spec.commandLine(),
          "Cannot listen on %s:%d (%s). Choose another --port or --host."
              .formatted(host, port, e.getCause().getMessage()));
    }
  }

  /** Requires a number of an option to be in a range. */
  public static void requireRange(CommandSpec spec, String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new ParameterException(
          spec.commandLine(),
          "Invalid value for option '%s': '%d' is out of range. Write a whole number from %d to %d."
              .formatted(option, value, least, most));
    }
  }

  /** Returns the value of an option, or else that of a variable, or else the default. */
  public static String textOf(
      Optional<String> option, Map<String, String> environment, String variable, String other) {
    return option
        .or(() -> Optional.ofNullable(environment.get(variable)))
        .filter(text -> !text.isBlank())
        .orElse(other);
  }

  /** Returns a secret if it's the well-known default, and otherwise only its length. */
  public static String hint(String secret, String wellKnown) {
    return secret.equals(wellKnown)
        ? secret
        : "the one you gave (%d characters)".formatted(secret.length());
  }

  /** Returns a sentence with the address of the simulator's page. */
  public static String pageHint(VendorSimulator simulator) {
    return "Open %s in a browser of this machine to see the calls, and to answer a phone."
        .formatted(simulator.pageUri());
  }

  public static void print(CommandSpec spec, String text) {
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
  }

  /** Keeps a simulator running until Ctrl-C. */
  public static void untilInterrupted(VendorSimulator simulator) {
    Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int explain(ParameterException mistake, String[] arguments) {
    PrintWriter err = mistake.getCommandLine().getErr();
    err.println(mistake.getMessage());
    err.println("All options: --help");
    return CommandLine.ExitCode.USAGE;
  }

  private static String[] faultLines(String vendor) {
    return Fault.of(vendor).stream()
        .map(fault -> "  %-26s  %s".formatted(fault.optionName(), fault.description()))
        .toArray(String[]::new);
  }
}
