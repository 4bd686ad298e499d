package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.api.response.DocumentReferenceResponse;
import io.github.camundabolna.simulator.SimulatorSettings;
import io.github.camundabolna.simulator.call.SimulationSpeed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The example payment-campaign where it does not go as the main command sees it go. */
@Tag("slow")
class CampaignIT {

  /** A call is on the only line for several of these, which is time enough to stop the next one. */
  private static final Duration STEP = Duration.ofSeconds(1);

  /** Longer than the pause between two looks at a batch. */
  private static final Duration SILENT_TIME = Duration.ofSeconds(15);

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String HEADER = "contact_number,customerId,name,amount_due,due_date\n";

  private static IntegrationEnvironment environment;

  @BeforeAll
  static void open() {
    SimulationSpeed speed = new SimulationSpeed(STEP, Duration.ofMillis(50), SILENT_TIME);
    environment =
        new IntegrationEnvironment(
            SimulatorSettings.defaults().withSpeed(speed).withConcurrency(1));
    environment
        .client
        .newDeployResourceCommand()
        .addResourceFromClasspath("payment-campaign/payment-campaign.bpmn")
        .addResourceFromClasspath("payment-campaign/payment-campaign.form")
        .addResourceFromClasspath("payment-campaign/correct-list.form")
        .addResourceFromClasspath("payment-campaign/follow-up-from-file.form")
        .send()
        .join();
  }

  @AfterAll
  static void close() {
    environment.close();
  }

  @Test
  void listThatCannotBeCalledComesBackToAPersonWithTheReason() {
    long campaign = start("+447700900000,C-1,Asha,5.00,2026-12-01\n0770 0900001,C-2,Tom,5.00,");

    await().atMost(PATIENCE).until(() -> isAtElement(campaign, "correct_list"));

    assertThat(environment.variable(campaign, "batchError").path("message").asText())
        .contains("row 3", "0770 0900001");
  }

  /** Whoever is on the line when the campaign is stopped is asked for until the call has ended. */
  @Test
  void stoppedCampaignFollowsUpWithWhoWasOnTheLineAndWithWhoWasSpared() {
    long campaign =
        start(
            "+447700900108,C-1,Asha,5.00,2026-12-01",
            "+447700900200,C-2,\"O'Brien, Tom\",7.50,2026-12-02",
            "+447700900108,C-3,Asha,9.00,2026-12-03");
    await().atMost(PATIENCE).until(() -> isAtElement(campaign, "wait_for_end"));
    String batch = environment.variable(campaign, "batchId").asText();
    await()
        .atMost(PATIENCE)
        .until(() -> !environment.bolna.journal().placedCallsTo("+447700900108").isEmpty());

    stop(batch);

    await().atMost(PATIENCE).until(() -> environment.journal.completed(campaign));
    JsonNode followUps = environment.variable(campaign, "followUps");
    assertThat(followUps)
        .extracting(
            person -> person.path("customerId").asText(),
            person -> person.path("outcome").asText(),
            person -> person.path("followUp").path("kind").asText())
        .containsExactly(
            tuple("C-1", "answered", "promise"), tuple("C-2", "stopped", "call-again"));
    assertThat(times(campaign, "get_call")).isPositive();
    JsonNode summary = environment.variable(campaign, "summary");
    assertThat(summary.path("status").asText()).isEqualTo("stopped");
    assertThat(summary.path("addsUp").asBoolean()).isTrue();
    assertThat(summary.path("people").asInt()).isEqualTo(2);
  }

  /** Three hours pass in nine seconds, and nobody but the first can be on the line at once. */
  @Test
  void campaignThatIsStoppedBeforeItBeginsIsStoppedAsSoonAsItHasBegun() {
    long campaign =
        start(
            Map.of("startAt", formatAsForm(Instant.now().plus(Duration.ofHours(3)))),
            "+447700900400,C-1,Asha,5.00,2026-12-01",
            "+447700900500,C-2,Tom,7.50,2026-12-02",
            "+447700900600,C-3,Mei,9.00,2026-12-03");
    await().atMost(PATIENCE).until(() -> isAtElement(campaign, "wait_for_end"));

    stop(environment.variable(campaign, "batchId").asText());

    await().atMost(PATIENCE).until(() -> isAtElement(campaign, "stop_pause_over"));
    assertThat(environment.variable(campaign, "batchError").path("batchStatus").asText())
        .isEqualTo("scheduled");
    await().atMost(PATIENCE).until(() -> environment.journal.completed(campaign));
    assertThat(times(campaign, "stop_pause_over")).isPositive();
    assertThat(times(campaign, "stop_accepted")).isEqualTo(1);
    JsonNode summary = environment.variable(campaign, "summary");
    assertThat(summary.path("status").asText()).isEqualTo("stopped");
    assertThat(summary.path("addsUp").asBoolean()).isTrue();
    assertThat(summary.path("callAgain").asInt()).isPositive();
    assertThat(environment.bolna.journal().placedCallsTo("+447700900600")).isEmpty();
  }

  @Test
  void campaignStartsWhenTheFormSays() {
    Instant start = Instant.now().plus(Duration.ofDays(2));
    long campaign =
        start(
            Map.of("startAt", formatAsForm(start), "fromPhoneNumber", "+447700900999"),
            "+447700900300,C-1,Asha,5.00,2026-12-01");

    await().atMost(PATIENCE).until(() -> isAtElement(campaign, "wait_for_end"));

    assertThat(Instant.parse(environment.variable(campaign, "batchStartsAt").asText()))
        .isBetween(start.minusSeconds(60), start.plus(Duration.ofMinutes(10)));
  }

  private static void stop(String batch) {
    environment
        .client
        .newPublishMessageCommand()
        .messageName("stop-campaign")
        .correlationKey(batch)
        .send()
        .join();
  }

  private static String formatAsForm(Instant start) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx")
        .withZone(ZoneId.of("Asia/Kolkata"))
        .format(start);
  }

  private static long start(String... rows) {
    return start(Map.of(), rows);
  }

  private static long start(Map<String, Object> more, String... rows) {
    Map<String, Object> variables = new HashMap<>(more);
    variables.put("campaignName", "test");
    variables.put("agentId", IntegrationEnvironment.AGENT);
    variables.put("contactsFile", List.of(document(HEADER + String.join("\n", rows))));
    variables.put("pause", "PT1S");
    return environment.start("payment-campaign", variables);
  }

  private static DocumentReferenceResponse document(String csv) {
    return environment
        .client
        .newCreateDocumentCommand()
        .content(csv)
        .fileName("customers.csv")
        .contentType("text/csv")
        .send()
        .join();
  }

  private static boolean isAtElement(long instance, String elementId) {
    return environment.journal.history(instance).stream()
        .flatMap(run -> run.activeElements().stream())
        .anyMatch(visit -> visit.elementId().equals(elementId));
  }

  private static int times(long instance, String elementId) {
    return Collections.frequency(
        environment.journal.history(instance).orElseThrow().path(), elementId);
  }
}
