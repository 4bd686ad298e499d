package io.github.camundabolna.demo;

import io.github.camundabolna.localcamunda.client.ClusterRequests;
import io.github.camundabolna.localcamunda.console.StepPrinter;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.templates.NpmPackage;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The page of the simulators in a real browser, with everything that the demo runs. In the demo's
 * package, because nothing else starts its parts one by one.
 */
@Tag("slow")
class PageIT {

  private static final String AGENT = "11111111-2222-4333-8444-555555555555";
  private static final String RECEIVER = "bolna-receiver/bolna-receiver.bpmn";
  private static final String CONTEXT =
      "<zeebe:property name=\"inbound.context\" value=\"bolna\" />";

  /** On the class path. */
  private static final String VIEWERS = "target/test-classes/io/github/camundabolna/demo/processes";

  @Test
  void everyPartOfThePageWorksInABrowser() throws Exception {
    NpmPackage checks = NpmPackage.in("modeler-checks", "The checks of the page");
    checks.requireMachine();
    bundleViewers();
    BolnaConnection bolna = BolnaConnection.namedBy(name -> null);
    StepPrinter steps = new StepPrinter(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    try (LocalStack stack = LocalStack.start(bolna, StackPorts.anyFree(0), AGENT, steps)) {
      new Deployment(stack.client(), ClusterRequests.withDefaultLimit()).deploy();
      deploySweepingReceiver(stack);
      stack.awaitReceivers();
      stack.registerWebhooks(bolna, AGENT);
      BolnaSimulator simulator = stack.simulator().orElseThrow();
      checks
          .withEnvironment(
              Map.of(
                  "BOLNA_PAGE", simulator.pageUri().toString(),
                  "CALLINGBOX_PAGE", stack.callingBox().page().toString(),
                  "BOLNA_KEY", bolna.apiKey(),
                  "BOLNA_AGENT", AGENT,
                  "PAGE_PICTURES", pictures()))
          .assertSucceeds("run", "page");
    }
  }

  /** Where to show each tab in each size; empty if nobody asked for pictures. */
  private static String pictures() {
    return Optional.ofNullable(System.getProperty("page.pictures"))
        .map(folder -> Path.of(folder).toAbsolutePath().toString())
        .orElse("");
  }

  private static void bundleViewers() throws Exception {
    NpmPackage viewers = NpmPackage.in("demo/page", "The diagrams and forms of the page");
    viewers.requireMachine();
    viewers.assertSucceeds("run", "build", "--", "--outdir=" + Path.of(VIEWERS).toAbsolutePath());
  }

  /** Finds calls whose events are lost, every ten seconds. */
  private static void deploySweepingReceiver(LocalStack stack) throws IOException {
    String agents = "=[&#34;" + AGENT + "&#34;]";
    String sweep =
        property("apiKey", "{{secrets.BOLNA_API_KEY}}")
            + property("sweep.agents", agents)
            + property("sweep.interval", "PT10S");
    try (InputStream file = ExampleFiles.stream(RECEIVER)) {
      String receiver = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      stack
          .client()
          .newDeployResourceCommand()
          .addResourceStringUtf8(receiver.replace(CONTEXT, CONTEXT + sweep), RECEIVER)
          .send()
          .join();
    }
  }

  private static String property(String name, String value) {
    return "<zeebe:property name=\"%s\" value=\"%s\" />".formatted(name, value);
  }
}
