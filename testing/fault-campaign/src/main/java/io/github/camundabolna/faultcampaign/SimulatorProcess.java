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

/** The simulated Bolna in a JVM of its own. */
final class SimulatorProcess implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final PrintWriter orders;
  private final BufferedReader answers;

  private SimulatorProcess(Process process) {
    this.process = process;
    this.orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  static SimulatorProcess start(CampaignPlan plan, Path log) {
    List<String> arguments = List.of(plan.name(), Long.toString(plan.seed()));
    try {
      return new SimulatorProcess(
          JavaProgram.builder(SimulatorMain.class, List.of("-Xmx256m"), log, arguments).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return ask("address", URI.class);
  }

  /** Says where an agent's events go. */
  void webhook(String agentId, URI url) {
    ask("webhook " + agentId + " " + url, Boolean.class);
  }

  /** Refuses connections and cuts those that are open; calls and webhooks go on. */
  void goAway() {
    ask("away", Boolean.class);
  }

  void comeBack() {
    ask("back", Boolean.class);
  }

  /** Makes every answer take that much longer. */
  void slowDown(Duration by) {
    ask("slow " + by.toMillis(), Boolean.class);
  }

  void stopBeingSlow() {
    ask("fast", Boolean.class);
  }

  /** Accepts requests and answers none; calls and webhooks go on. */
  void hang() {
    ask("hang", Boolean.class);
  }

  void stopHanging() {
    ask("answer", Boolean.class);
  }

  /** How many calls have ended. */
  long ended() {
    return ask("ended", Long.class);
  }

  SimulatorReport journal() {
    return ask("books", SimulatorReport.class);
  }

  private synchronized <T> T ask(String order, Class<T> type) {
    try {
      orders.println(order);
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException("The simulator has ended, asked for: " + order);
      }
      return JSON.readValue(answer, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its program ends when nobody can give it orders any more. */
  @Override
  public void close() {
    orders.close();
    process.destroy();
  }
}
