package io.github.camundabolna.demo;

import io.github.camundabolna.localcamunda.Cluster;
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
      out.println("Engine (gRPC)       " + client.get("camunda.client.grpc-address"));
      out.println(
          "Engine (REST)       "
              + client.get("camunda.client.rest-address")
              + "  (only the part that a runtime needs)");
    }
    out.println("Connector runtime   " + stack.runtime().webhookBase().resolve("/actuator/health"));
    out.println("Webhook             " + stack.webhookUrl());
    out.println("Webhook secret      " + secret(bolna));
    stack
        .simulator()
        .ifPresent(
            simulator -> {
              out.println("Bolna simulator     " + simulator.baseUri());
              out.println("Simulator API key   " + bolna.apiKey());
              out.println("Agent               " + agentId);
            });
    out.println("CallingBox          " + stack.callingBox().address());
    out.flush();
  }

  /** Prints a generated secret, which is needed to try things out, but never the user's own. */
  private static String secret(BolnaConnection bolna) {
    return bolna.ownSecret() ? "as in BOLNA_WEBHOOK_SECRET" : bolna.webhookSecret();
  }
}
