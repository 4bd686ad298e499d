package io.github.camundabolna.examples.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camundabolna.examples.engine.EmbeddedEngine;
import io.github.camundabolna.examples.run.RunExamples;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples as a user runs them. */
class ExamplesIT {

  @Test
  void mainCommandSeesEveryProcessEndAsItsNumberSays() {
    assertThat(RunExamples.commandLine().execute("--port", "0")).isZero();
  }

  @Test
  void sameCommandRunsAgainstAnotherCluster() {
    EmbeddedEngine another = EmbeddedEngine.start();
    another.clientSettings().forEach(System::setProperty);
    try (another) {
      assertThat(RunExamples.commandLine().execute("--port", "0")).isZero();
      assertThat(another.book().instancesOf("appointment-reminder")).hasSize(28);
      assertThat(another.book().instancesOf("payment-campaign")).hasSize(2);
    } finally {
      another.clientSettings().keySet().forEach(System::clearProperty);
    }
  }

  @Test
  void campaignComesBackToAPersonWhenItsListCannotBeCalled() {
    try (World world = new World()) {
      world
          .client
          .newDeployResourceCommand()
          .addResourceFromClasspath("payment-campaign/payment-campaign.bpmn")
          .addResourceFromClasspath("payment-campaign/payment-campaign.form")
          .addResourceFromClasspath("payment-campaign/mend-list.form")
          .addResourceFromClasspath("payment-campaign/follow-up-from-file.form")
          .send()
          .join();
      var list =
          world
              .client
              .newCreateDocumentCommand()
              .content("contact_number,customerId\n+447700900000,C-1\n0770 0900001,C-2\n")
              .fileName("customers.csv")
              .send()
              .join();

      long campaign =
          world.start(
              "payment-campaign",
              Map.of(
                  "campaignName",
                  "bad-list",
                  "agentId",
                  World.AGENT,
                  "contactsFile",
                  List.of(list)));

      await()
          .atMost(World.PATIENCE)
          .until(
              () ->
                  world.book.run(campaign).stream()
                      .flatMap(run -> run.active().stream())
                      .anyMatch(visit -> visit.elementId().equals("mend_list")));
      assertThat(world.variable(campaign, "batchError").path("message").asText())
          .contains("row 3", "0770 0900001");
      assertThat(world.bolna.books().batches()).isEmpty();
    }
  }

  @Test
  void inboundCallStartsItsProcess() {
    try (World world = new World()) {
      world
          .client
          .newDeployResourceCommand()
          .addResourceFromClasspath("inbound-call/inbound-call.bpmn")
          .addResourceFromClasspath("inbound-call/call-back.form")
          .send()
          .join();
      world.runtime.awaitWebhook("bolna-inbound", World.PATIENCE);
      world.bolna.webhookUrl(
          World.AGENT, URI.create(world.webhook("bolna-inbound") + "?secret=" + World.SECRET));

      world.bolna.simulateInboundCall(World.AGENT, "+919876543299");

      await().atMost(World.PATIENCE).until(() -> !world.book.instancesOf("inbound-call").isEmpty());
      world.awaitEnd(world.book.instancesOf("inbound-call").get(0));
    }
  }
}
