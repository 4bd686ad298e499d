package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.DocumentReferenceResponse;
import io.github.camundabolna.simulator.SimulatorSettings;
import io.github.camundabolna.simulator.call.ExtractionShape;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The examples decide by what the agent found out, whichever shape Bolna sends it in. */
@Tag("slow")
class ExtractionIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";

  @ParameterizedTest
  @EnumSource(ExtractionShape.class)
  void remindersAndCampaignsGoTheWayThatThePersonChose(ExtractionShape shape) {
    try (IntegrationEnvironment world = world(shape)) {
      world.receiveOn("bolna");
      deploy(world, "appointment-reminder/appointment-reminder.bpmn");
      deploy(world, "payment-campaign/payment-campaign.bpmn");
      long keeps = remind(world, "+919876500100");
      long moves = remind(world, "+919876500101");
      long campaign = campaign(world, "+447700900601,C-1,Asha,5.00,2026-12-01");

      assertThat(endOf(world, keeps)).isEqualTo("confirmed");
      assertThat(endOf(world, moves)).isEqualTo("asked_to_reschedule");
      assertThat(world.variable(moves, "newDateWish").asText()).matches(DATE);
      endOf(world, campaign);
      assertThat(world.variable(campaign, "followUps").at("/0/followUp/payBy").asText())
          .matches(DATE)
          .isNotEqualTo("2026-12-01");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"callback\": true} | call_back",
        "{\"Wishes\": {\"callback\": {\"objective\": \"true\", \"subjective\": null}}} | call_back",
        "{\"Wishes\": {\"callback\": {\"objective\": \"Yes\", \"subjective\": \"now\"}}} |"
            + " call_back",
        "{\"Wishes\": {\"callback\": {\"objective\": \"No\"}}} | call_noted",
        "{\"Wishes\": {\"callback\": {}}} | call_noted",
        "null | call_noted"
      })
  void customerWhoWantsToBeCalledBackIsCalledBack(String extracted, String element) {
    try (IntegrationEnvironment world = world(ExtractionShape.CATEGORIES)) {
      deploy(world, "inbound-call/inbound-call.bpmn");
      world.runtime.awaitWebhook("bolna-inbound", IntegrationEnvironment.PATIENCE);

      world.post(
          "bolna-inbound",
          WebhookEvents.inbound("c0000000-0000-4000-8000-000000000001")
              .replace("\"status\"", "\"extracted_data\":" + extracted + ",\"status\""));

      await().atMost(PATIENCE).until(() -> hasComeTo(world, element));
    }
  }

  @Test
  void silentCallIsNeitherConfirmedNorMoved() {
    try (IntegrationEnvironment world = world(ExtractionShape.CATEGORIES)) {
      world.receiveOn("bolna");
      deploy(world, "appointment-reminder/appointment-reminder.bpmn");

      assertThat(endOf(world, remind(world, "+919876509918"))).isEqualTo("not_reached");
    }
  }

  private static IntegrationEnvironment world(ExtractionShape shape) {
    return new IntegrationEnvironment(
        SimulatorSettings.defaults().withStep(Duration.ofMillis(40)).withExtractions(shape));
  }

  private static void deploy(IntegrationEnvironment world, String process) {
    DeployResourceCommandStep2 deployment =
        world.client.newDeployResourceCommand().addResourceFromClasspath(process);
    for (String form : forms(process)) {
      deployment = deployment.addResourceFromClasspath(form);
    }
    deployment.send().join();
  }

  private static List<String> forms(String process) {
    return switch (process.substring(0, process.indexOf('/'))) {
      case "appointment-reminder" ->
          List.of(
              "appointment-reminder/appointment-reminder.form",
              "appointment-reminder/look-into-call.form");
      case "payment-campaign" ->
          List.of(
              "payment-campaign/payment-campaign.form",
              "payment-campaign/mend-list.form",
              "payment-campaign/follow-up-from-file.form");
      default -> List.of("inbound-call/call-back.form");
    };
  }

  private static long remind(IntegrationEnvironment world, String number) {
    return world.start(
        "appointment-reminder",
        Map.of(
            "patientName", "Asha",
            "phoneNumber", number,
            "appointmentDate", "2026-12-01",
            "appointmentTime", "10:00",
            "agentId", IntegrationEnvironment.AGENT,
            "pause", "PT1S"));
  }

  private static long campaign(IntegrationEnvironment world, String row) {
    String csv = "contact_number,customerId,name,amount_due,due_date\n" + row;
    DocumentReferenceResponse document =
        world
            .client
            .newCreateDocumentCommand()
            .content(csv)
            .fileName("customers.csv")
            .contentType("text/csv")
            .send()
            .join();
    return world.start(
        "payment-campaign",
        Map.of(
            "campaignName",
            "test",
            "agentId",
            IntegrationEnvironment.AGENT,
            "contactsFile",
            List.of(document),
            "pause",
            "PT1S"));
  }

  private static String endOf(IntegrationEnvironment world, long instance) {
    await().atMost(PATIENCE).until(() -> world.journal.completed(instance));
    return world.journal.history(instance).orElseThrow().endEvent().orElse("");
  }

  private static boolean hasComeTo(IntegrationEnvironment world, String element) {
    return world.journal.instancesOf("inbound-call").stream()
        .flatMap(instance -> world.journal.history(instance).stream())
        .anyMatch(
            run ->
                run.endEvent().filter(element::equals).isPresent()
                    || run.activeElements().stream()
                        .anyMatch(at -> at.elementId().equals(element)));
  }
}
