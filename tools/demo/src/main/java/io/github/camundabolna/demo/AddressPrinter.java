package io.github.camundabolna.demo;

import io.github.camundabolna.localcamunda.Cluster;
import io.github.camundabolna.simulator.callingbox.CallingBoxSettings;
import java.io.PrintWriter;
import java.util.Map;

/** Prints the addresses of everything while the program keeps running. */
final class AddressPrinter {

  private AddressPrinter() {}

  static void print(PrintWriter out, LocalStack stack, BolnaConnection bolna, String agentId) {
    Map<String, String> client = stack.cluster().clientSettings();
    out.println();
    out.println("Everything keeps running. Press Ctrl-C to stop.");
    out.println();
    if (stack.cluster() instanceof Cluster.Embedded) {
      out.println("Engine (gRPC)        " + client.get("camunda.client.grpc-address"));
      out.println(
          "Engine (REST)        "
              + client.get("camunda.client.rest-address")
              + "  (only the part that a runtime needs)");
    }
    out.println(
        "Connector runtime    " + stack.runtime().webhookBase().resolve("/actuator/health"));
    printBolna(out, stack, bolna, agentId);
    printCallingBox(out, stack, agentId);
    out.flush();
  }

  private static void printBolna(
      PrintWriter out, LocalStack stack, BolnaConnection bolna, String agentId) {
    out.println();
    out.println("Bolna webhook        " + stack.webhookUrl());
    out.println("  secret             " + secret(bolna));
    stack
        .simulator()
        .ifPresent(
            simulator -> {
              out.println("Bolna simulator      " + simulator.baseUri());
              out.println("  API key            " + bolna.apiKey());
              out.println("  agent              " + agentId);
            });
  }

  private static void printCallingBox(PrintWriter out, LocalStack stack, String agentId) {
    out.println();
    out.println("CallingBox webhook   " + stack.callingBoxWebhookUrl());
    out.println("  secret             " + CallingBoxSettings.DEFAULT_WEBHOOK_SECRET);
    out.println("CallingBox simulator " + stack.callingBox().address());
    out.println("  API key            " + CallingBoxSettings.DEFAULT_API_KEY);
    out.println("  agent              " + agentId + "  (every UUID is one)");
  }

  /** Prints a generated secret, which is needed to try things out, but never the user's own. */
  private static String secret(BolnaConnection bolna) {
    return bolna.ownSecret() ? "as in BOLNA_WEBHOOK_SECRET" : bolna.webhookSecret();
  }
}
