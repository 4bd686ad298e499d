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
    try (IntegrationEnvironment environment = newEnvironment(shape)) {
      environment.receiveOn("bolna");
      deploy(environment, "appointment-reminder/appointment-reminder.bpmn");
      deploy(environment, "payment-campaign/payment-campaign.bpmn");
      long confirming = startReminder(environment, "+919876500100");
      long rescheduling = startReminder(environment, "+919876500101");
      long campaign = campaign(environment, "+447700900601,C-1,Asha,5.00,2026-01-15");

      assertThat(awaitEndEvent(environment, confirming)).isEqualTo("confirmed");
      assertThat(awaitEndEvent(environment, rescheduling)).isEqualTo("asked_to_reschedule");
      assertThat(environment.variable(rescheduling, "requestedDate").asText()).matches(DATE);
      awaitEndEvent(environment, campaign);
      assertThat(environment.variable(campaign, "followUps").at("/0/followUp/payBy").asText())
          .matches(DATE)
          .isNotEqualTo("2026-01-15");
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
        "{\"Wishes\": {\"callback\": {\"objective\": \"No\"}}} | no_callback",
        "{\"Wishes\": {\"callback\": {}}} | no_callback",
        "null | no_callback"
      })
  void customerWhoWantsToBeCalledBackIsCalledBack(String extracted, String element) {
    try (IntegrationEnvironment environment = newEnvironment(ExtractionShape.CATEGORIES)) {
      deploy(environment, "inbound-call/inbound-call.bpmn");
      environment.runtime.awaitWebhook("bolna-inbound", IntegrationEnvironment.PATIENCE);

      environment.post(
          "bolna-inbound",
          WebhookEvents.inbound("c0000000-0000-4000-8000-000000000001")
              .replace("\"status\"", "\"extracted_data\":" + extracted + ",\"status\""));

      await().atMost(PATIENCE).until(() -> hasReached(environment, element));
    }
  }

  @Test
  void silentCallIsNeitherConfirmedNorMoved() {
    try (IntegrationEnvironment environment = newEnvironment(ExtractionShape.CATEGORIES)) {
      environment.receiveOn("bolna");
      deploy(environment, "appointment-reminder/appointment-reminder.bpmn");

      assertThat(awaitEndEvent(environment, startReminder(environment, "+919876509918")))
          .isEqualTo("not_reached");
    }
  }

  private static IntegrationEnvironment newEnvironment(ExtractionShape shape) {
    return new IntegrationEnvironment(
        SimulatorSettings.defaults().withStep(Duration.ofMillis(40)).withExtractions(shape));
  }

  private static void deploy(IntegrationEnvironment environment, String process) {
    DeployResourceCommandStep2 deployment =
        environment.client.newDeployResourceCommand().addResourceFromClasspath(process);
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
              "appointment-reminder/review-call.form");
      case "payment-campaign" ->
          List.of(
              "payment-campaign/payment-campaign.form",
              "payment-campaign/correct-list.form",
              "payment-campaign/follow-up-from-file.form");
      default -> List.of("inbound-call/call-back.form");
    };
  }

  private static long startReminder(IntegrationEnvironment environment, String number) {
    return environment.start(
        "appointment-reminder",
        Map.of(
            "patientName", "Asha",
            "phoneNumber", number,
            "appointmentDate", "2026-12-01",
            "appointmentTime", "10:00",
            "agentId", IntegrationEnvironment.AGENT,
            "pause", "PT1S"));
  }

  private static long campaign(IntegrationEnvironment environment, String row) {
    String csv = "contact_number,customerId,name,amount_due,due_date\n" + row;
    DocumentReferenceResponse document =
        environment
            .client
            .newCreateDocumentCommand()
            .content(csv)
            .fileName("customers.csv")
            .contentType("text/csv")
            .send()
            .join();
    return environment.start(
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

  private static String awaitEndEvent(IntegrationEnvironment environment, long instance) {
    await().atMost(PATIENCE).until(() -> environment.journal.completed(instance));
    return environment.journal.history(instance).orElseThrow().endEvent().orElse("");
  }

  private static boolean hasReached(IntegrationEnvironment environment, String element) {
    return environment.journal.instancesOf("inbound-call").stream()
        .flatMap(instance -> environment.journal.history(instance).stream())
        .anyMatch(
            run ->
                run.endEvent().filter(element::equals).isPresent()
                    || run.activeElements().stream()
                        .anyMatch(at -> at.elementId().equals(element)));
  }
}
