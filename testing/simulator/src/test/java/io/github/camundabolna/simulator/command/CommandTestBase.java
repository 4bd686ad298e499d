package io.github.camundabolna.simulator.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.server.VendorSimulator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * Runs the command of a simulator, and tests what all commands do.
 *
 * @param <S> the simulator
 */
public abstract class CommandTestBase<S extends VendorSimulator> {

  /** Creates a command. */
  protected interface Command<S> {
    CommandLine create(Map<String, String> environment, Consumer<S> running);
  }

  protected final StringWriter out = new StringWriter();
  protected final StringWriter err = new StringWriter();
  protected final List<String> started = new CopyOnWriteArrayList<>();
  private final String vendor;
  private final Command<S> command;
  private final Supplier<S> simulator;

  /**
   * @param simulator starts one on any free port
   */
  protected CommandTestBase(String vendor, Command<S> command, Supplier<S> simulator) {
    this.vendor = vendor;
    this.command = command;
    this.simulator = simulator;
  }

  @Test
  void helpListsTheFaultsOfThisVendor() {
    assertThat(run(Map.of(), "--help")).isZero();
    assertThat(out.toString()).contains("Usage: mvn -q -pl");
    for (Fault fault : Fault.values()) {
      assertThat(out.toString().contains("  " + fault.optionName() + "  "))
          .as(fault.optionName())
          .isEqualTo(fault.canStrike(vendor));
    }
    assertThat(started).isEmpty();
  }

  @Test
  void takenPortIsExplained() {
    try (S first = simulator.get()) {
      String port = Integer.toString(first.baseUri().getPort());
      assertThat(run(Map.of(), "--port", port)).isEqualTo(CommandLine.ExitCode.USAGE);
      assertThat(err.toString()).contains("Cannot listen on localhost:" + port, "--port");
    }
  }

  protected final void assertExplained(String option, String value, String form) {
    assertThat(run(Map.of(), option, value)).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains(option, value, form);
    assertThat(started).isEmpty();
  }

  /** Runs the command until the simulator has started; returns the exit code. */
  protected final int run(Map<String, String> environment, String... arguments) {
    return command
        .create(environment, simulator -> started.add(simulator.baseUri().toString()))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
