package io.github.camundabolna.faultcampaign;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.localcamunda.runtime.JavaProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Controls the simulator of a vendor in a JVM of its own. */
final class SimulatorProcess implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final PrintWriter commands;
  private final BufferedReader responses;

  private SimulatorProcess(Process process) {
    this.process = process;
    this.commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    this.responses = process.inputReader(StandardCharsets.UTF_8);
  }

  static SimulatorProcess start(Vendor vendor, CampaignPlan plan, Path log) {
    List<String> arguments = List.of(vendor.name(), plan.name(), Long.toString(plan.seed()));
    try {
      return new SimulatorProcess(
          JavaProgram.builder(SimulatorMain.class, List.of("-Xmx256m"), log, arguments).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return send("address", URI.class);
  }

  /** Sets where the webhooks go that are meant for a runtime. */
  void webhook(int runtime, URI url) {
    send("webhook " + runtime + " " + url, Boolean.class);
  }

  /** Refuses new connections and closes open ones; calls and webhooks continue. */
  void refuseConnections() {
    send("away", Boolean.class);
  }

  void acceptConnections() {
    send("back", Boolean.class);
  }

  /** Delays every response by the given time. */
  void slowDown(Duration by) {
    send("slow " + by.toMillis(), Boolean.class);
  }

  void stopSlowdown() {
    send("fast", Boolean.class);
  }

  /** Accepts requests without answering them; calls and webhooks continue. */
  void hang() {
    send("hang", Boolean.class);
  }

  void stopHanging() {
    send("answer", Boolean.class);
  }

  /** Returns how many calls were accepted, dialed or not. */
  long accepted() {
    return send("accepted", Long.class);
  }

  /** Returns how many calls have ended. */
  long ended() {
    return send("ended", Long.class);
  }

  SimulatorReport report() {
    return send("report", SimulatorReport.class);
  }

  private synchronized <T> T send(String command, Class<T> type) {
    try {
      commands.println(command);
      String answer = responses.readLine();
      if (answer == null) {
        throw new IllegalStateException("The simulator has ended, asked for: " + command);
      }
      return JSON.readValue(answer, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the input of the program, which ends it. */
  @Override
  public void close() {
    commands.close();
    process.destroy();
  }
}
