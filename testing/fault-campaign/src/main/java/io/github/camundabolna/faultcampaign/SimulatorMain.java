package io.github.camundabolna.faultcampaign;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.server.VendorSimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A simulated vendor as a program of its own. It reads one command a line, answers each with a line
 * of JSON, and ends with its input.
 */
final class SimulatorMain {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SimulatedVendor vendor;
  private final VendorSimulator simulator;

  private SimulatorMain(SimulatedVendor vendor) {
    this.vendor = vendor;
    this.simulator = vendor.simulator();
  }

  /** Expects the vendor, {@code full} or {@code brief}, and the seed. */
  public static void main(String[] args) throws IOException {
    CampaignPlan plan = CampaignPlan.named(args[1], Long.parseLong(args[2]));
    SimulatedVendor vendor = Vendor.valueOf(args[0]).simulate(plan);
    SimulatorMain main = new SimulatorMain(vendor);
    try (main.simulator) {
      main.handleCommands();
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
        vendor.sendWebhooks(Integer.parseInt(command[1]), URI.create(command[2]));
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
        return vendor.accepted();
      }
      case "ended" -> {
        return vendor.ended();
      }
      case "report" -> {
        return vendor.report();
      }
      default -> throw new IllegalArgumentException("no such order: " + command[0]);
    }
  }
}
