package io.github.camundabolna.faultcampaign;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.fault.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The simulator as a program of its own. It reads one command a line, answers each with a line of
 * JSON, and ends with its input.
 */
final class SimulatorMain {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final BolnaSimulator simulator;

  private SimulatorMain(BolnaSimulator simulator) {
    this.simulator = simulator;
  }

  /** Expects two arguments: {@code full} or {@code brief}, and the seed. */
  public static void main(String[] args) throws IOException {
    CampaignPlan plan = CampaignPlan.named(args[0], Long.parseLong(args[1]));
    try (BolnaSimulator simulator = BolnaSimulator.start(plan.simulator())) {
      new SimulatorMain(simulator).handleCommands();
    }
    System.exit(0);
  }

  private void handleCommands() throws IOException {
    BufferedReader commands =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = commands.readLine(); line != null; line = commands.readLine()) {
      System.out.println(JSON.writeValueAsString(answer(line.split(" "))));
    }
  }

  private Object answer(String[] command) {
    switch (command[0]) {
      case "address" -> {
        return simulator.baseUri();
      }
      case "webhook" -> {
        simulator.setWebhookUrl(command[1], URI.create(command[2]));
        return true;
      }
      case "away" -> {
        simulator.stopListening();
        return true;
      }
      case "back" -> {
        simulator.resumeListening();
        return true;
      }
      case "slow" -> {
        simulator.slowDown(Duration.ofMillis(Long.parseLong(command[1])));
        return true;
      }
      case "fast" -> {
        simulator.deactivateFault(Fault.SLOW);
        return true;
      }
      case "hang" -> {
        simulator.activateFault(Fault.TIME_OUT);
        return true;
      }
      case "answer" -> {
        simulator.deactivateFault(Fault.TIME_OUT);
        return true;
      }
      case "accepted" -> {
        return simulator.journal().placedCalls().size();
      }
      case "ended" -> {
        return simulator.journal().calls().ended();
      }
      case "report" -> {
        return SimulatorReport.of(simulator.journal());
      }
      default -> throw new IllegalArgumentException("no such order: " + command[0]);
    }
  }
}
