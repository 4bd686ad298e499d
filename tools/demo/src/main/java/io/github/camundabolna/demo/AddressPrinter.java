package io.github.camundabolna.demo;

import io.github.camundabolna.localcamunda.Cluster;
import java.io.PrintWriter;
import java.util.Map;

/** Prints where everything can be reached while the program serves. */
final class AddressPrinter {

  private AddressPrinter() {}

  static void print(PrintWriter out, LocalStack stage, BolnaConnection bolna, String agentId) {
    Map<String, String> client = stage.cluster().clientSettings();
    out.println();
    if (stage.cluster() instanceof Cluster.Embedded) {
      out.println("Engine (gRPC)       " + client.get("camunda.client.grpc-address"));
      out.println(
          "Engine (REST)       "
              + client.get("camunda.client.rest-address")
              + "  (only what a runtime needs)");
    }
    out.println("Connector runtime   " + stage.runtime().webhookBase().resolve("/actuator/health"));
    out.println("Webhook             " + stage.webhookUrl());
    out.println("Webhook secret      " + secret(bolna));
    stage
        .simulator()
        .ifPresent(
            simulator -> {
              out.println("Bolna simulator     " + simulator.baseUri());
              out.println("Its API key         " + bolna.apiKey());
              out.println("Agent               " + agentId);
            });
    out.println("Ctrl-C ends it.");
    out.flush();
  }

  /** A secret of one's own stays one's own; that of a try-out is needed to try things out. */
  private static String secret(BolnaConnection bolna) {
    return bolna.ownSecret() ? "as in BOLNA_WEBHOOK_SECRET" : bolna.webhookSecret();
  }
}
