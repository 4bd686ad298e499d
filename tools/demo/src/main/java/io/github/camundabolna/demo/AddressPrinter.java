package io.github.camundabolna.demo;

import io.github.camundabolna.localcamunda.Cluster;
import io.github.camundabolna.simulator.callingbox.CallingBoxSettings;
import io.github.camundabolna.simulator.server.VendorSimulator;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Prints the addresses of everything while the program keeps running. */
final class AddressPrinter {

  private AddressPrinter() {}

  static void print(PrintWriter out, LocalStack stack, BolnaConnection bolna, String agentId) {
    Map<String, String> client = stack.cluster().clientSettings();
    out.println();
    out.println("Everything keeps running. Press Ctrl-C to stop.");
    printPages(out, stack);
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

  /** Prints where to see the calls. */
  static void printPages(PrintWriter out, LocalStack stack) {
    out.println();
    out.println(pages(stack.simulator().map(VendorSimulator::pageUri), stack.callingBox().page()));
    out.println();
    out.flush();
  }

  /**
   * Says where to see the calls.
   *
   * @param bolna empty if the calls go to another Bolna
   */
  static String pages(Optional<URI> bolna, URI callingBox) {
    String address =
        bolna
            .map(
                page ->
                    "See Bolna's calls at %s and CallingBox's calls at %s"
                        .formatted(page, callingBox))
            .orElseGet(() -> "See CallingBox's calls at %s".formatted(callingBox));
    return """
    %s in a browser.
    While a page is open, its numbers that end in 99 ring there, and you can answer.\
    """
        .formatted(address);
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
