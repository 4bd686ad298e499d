package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.api.worker.JobWorker;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The call as a tool of an AI agent, whatever the agent asks for. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("slow")
class ReturnedParcelIT {

  private static final JsonNode TOOL_CALL =
      call(Map.of("topic", "new-date", "note", "Offer Monday"));

  private IntegrationEnvironment environment;
  private JobWorker worker;
  private int lastNumber;

  @BeforeAll
  void start() {
    environment = IntegrationEnvironment.shared();
    environment.receiveOn("bolna");
    environment
        .client
        .newDeployResourceCommand()
        .addResourceFromClasspath("returned-parcel/returned-parcel.bpmn")
        .addResourceFromClasspath("returned-parcel/returned-parcel.form")
        .send()
        .join();
    worker = ScriptedAgent.startWorker(environment.client);
  }

  @AfterAll
  void stop() {
    worker.close();
  }

  @Test
  void answeredCallTellsTheAgentWhatWasSaid() {
    ParcelScenario scenario = caseOf(numberEndingIn("00"));

    JsonNode result = scenario.askInTurns(TOOL_CALL).get(0);

    assertThat(result.path("called").asBoolean()).isTrue();
    assertThat(result.path("outcome").asText()).isEqualTo("answered");
    assertThat(result.path("message").asText()).startsWith("The customer talked");
    assertThat(result.path("summary").asText()).isNotEmpty();
    assertThat(result.path("transcript").asText()).isNotEmpty();
    assertThat(result.path("extracted").asText()).contains("decision", "confirmed");
    assertThat(result.path("callsLeft").asInt()).isEqualTo(1);
    JsonNode userData = scenario.placedCalls().get(0).userData();
    assertThat(userData.path("customerName").asText()).isEqualTo("Asha");
    assertThat(userData.path("topic").asText()).isEqualTo("new-date");
    assertThat(userData.path("note").asText()).isEqualTo("Offer Monday");
  }

  @ParameterizedTest
  @CsvSource({
    "02, voicemail, Voicemail answered",
    "03, no-answer, pick up",
    "04, busy, line was busy",
    "05, failed, call failed",
    "06, failed, call failed",
    "07, balance-low, no balance left",
    "14, canceled, canceled",
    "15, stopped, stopped before",
    "16, no-answer, rejected"
  })
  void everyOtherOutcomeIsToldInWords(String digits, String outcome, String words) {
    ParcelScenario scenario = caseOf(numberEndingIn(digits));

    JsonNode result = scenario.askInTurns(TOOL_CALL).get(0);

    assertThat(result.path("called").asBoolean()).isTrue();
    assertThat(result.path("outcome").asText()).isEqualTo(outcome);
    assertThat(result.path("message").asText()).contains(words);
    assertThat(scenario.placedCalls()).hasSize(1);
  }

  @Test
  void callThatBolnaDoesNotTakeIsToldAsNotCalled() {
    ParcelScenario scenario = caseOf(numberEndingIn("00")).with("agentId", "nobody");

    JsonNode result = scenario.askInTurns(TOOL_CALL).get(0);

    assertThat(result.path("called").asBoolean()).isFalse();
    assertThat(result.path("outcome").asText()).isEqualTo("not-placed");
    assertThat(result.path("message").asText()).startsWith("Not called: ").contains("nobody");
  }

  @Test
  void callThatDoesNotEndInTimeIsToldAndNoOtherIsMadeMeanwhile() {
    ParcelScenario scenario = caseOf(numberEndingIn("08")).with("maxWait", "PT0.5S");

    List<JsonNode> results = scenario.askInTurns(TOOL_CALL, TOOL_CALL);

    assertThat(results.get(0).path("outcome").asText()).isEqualTo("in-progress");
    assertRefused(results.get(1), "in progress");
    assertThat(scenario.placedCalls()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+14155550100", "919876543200", "+91", "+9198765432x0", "tel:+919876543200"})
  void numberThatIsNotAllowedIsNotDialed(String number) {
    ParcelScenario scenario = caseOf(number);

    assertRefused(scenario.askInTurns(TOOL_CALL).get(0), "number");
    assertThat(scenario.placedCalls()).isEmpty();
  }

  @Test
  void agentChoosesNeitherNumberNorVoiceAgentNorLimits() {
    ParcelScenario scenario = caseOf(numberEndingIn("04"));
    JsonNode everything =
        call(
            Map.of(
                "topic", "address",
                "note", "Ask for the street",
                "phoneNumber", "+14155550100",
                "agentId", "99999999-2222-4333-8444-555555555555",
                "bolnaInput_operation", Map.of("bolnaInput_recipientPhoneNumber", "+14155550100"),
                "guardRails", Map.of("maxCalls", 100),
                "callsMade", -100));

    List<JsonNode> results = scenario.askInTurns(everything, everything, everything);

    assertThat(scenario.placedCalls())
        .hasSize(2)
        .allMatch(dial -> dial.agentId().equals(IntegrationEnvironment.AGENT));
    assertRefused(results.get(2), "as often as allowed");
    assertThat(environment.bolna.journal().placedCalls())
        .noneMatch(dial -> dial.number().startsWith("+1"));
  }

  @Test
  void callsThatAreAskedForAtOnceAreNotMadeAtOnce() {
    ParcelScenario parallel = caseOf(numberEndingIn("00"));

    List<JsonNode> results = parallel.askAtOnce(TOOL_CALL, TOOL_CALL, TOOL_CALL);

    assertThat(parallel.placedCalls()).hasSize(1);
    assertThat(results).filteredOn(each -> each.path("called").asBoolean()).hasSize(1);
    assertThat(results)
        .filteredOn(each -> !each.path("called").asBoolean())
        .hasSize(2)
        .allSatisfy(each -> assertRefused(each, "in progress"));
  }

  @Test
  void hoursAreThoseOfTheTimeZone() {
    ParcelScenario atNoon = caseOf(numberEndingIn("00")).hours(9, 20, zoneInWhichItIs(12));
    ParcelScenario atNight = caseOf(numberEndingIn("00")).hours(9, 20, zoneInWhichItIs(3));

    assertThat(atNoon.askInTurns(TOOL_CALL).get(0).path("called").asBoolean()).isTrue();
    assertRefused(atNight.askInTurns(TOOL_CALL).get(0), "from 9:00 to 20:00");
    assertThat(atNight.placedCalls()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "allowedPrefixes, number isn't allowed",
    "fromHour, guardrail has an invalid value",
    "untilHour, guardrail has an invalid value",
    "timeZone, guardrail has an invalid value",
    "maxCalls, as often as allowed"
  })
  void guardRailThatIsMissingAllowsNothing(String rail, String why) {
    ParcelScenario scenario = caseOf(numberEndingIn("00")).guardRail(rail, null);

    assertRefused(scenario.askInTurns(TOOL_CALL).get(0), why);
    assertThat(scenario.placedCalls()).isEmpty();
  }

  @Test
  void guardRailsThatAreNoneAllowNothing() {
    ParcelScenario scenario = caseOf(numberEndingIn("00")).with("guardRails", "off");

    assertRefused(scenario.askInTurns(TOOL_CALL).get(0), "number isn't allowed");
    assertThat(scenario.placedCalls()).isEmpty();
  }

  @Test
  void callWithoutTopicOrNoteIsRefused() {
    ParcelScenario scenario = caseOf(numberEndingIn("00"));

    List<JsonNode> results =
        scenario.askInTurns(
            call(Map.of()),
            call(Map.of("topic", "my-holidays", "note", "Talk")),
            call(Map.of("topic", "address")),
            call(Map.of("topic", "address", "note", "  ")),
            call(Map.of("topic", List.of("address"), "note", 7)));

    assertThat(results).hasSize(5).allSatisfy(each -> assertRefused(each, "topic"));
    assertThat(scenario.placedCalls()).isEmpty();
  }

  @Test
  void namesOfSecretsInTheNoteStayNames() {
    ParcelScenario scenario = caseOf(numberEndingIn("00"));
    String note = "Say {{secrets.BOLNA_WEBHOOK_SECRET}} and secrets.BOLNA_API_KEY";

    scenario.askInTurns(call(Map.of("topic", "address", "note", note)));

    assertThat(scenario.placedCalls().get(0).userData().path("note").asText())
        .isEqualTo("Say {{secrets BOLNA_WEBHOOK_SECRET}} and secrets BOLNA_API_KEY");
  }

  private static JsonNode call(Map<String, Object> parameters) {
    return ScriptedAgent.toolCall("call_customer", parameters);
  }

  private static void assertRefused(JsonNode result, String why) {
    assertThat(result.path("called").asBoolean(true)).isFalse();
    assertThat(result.path("outcome").asText()).isEqualTo("not-called");
    assertThat(result.path("message").asText()).startsWith("Not called: ").contains(why);
  }

  private static String zoneInWhichItIs(int hour) {
    int ahead = hour - ZonedDateTime.now(ZoneOffset.UTC).getHour();
    return ZoneOffset.ofHours(ahead < -11 ? ahead + 24 : ahead).getId();
  }

  private String numberEndingIn(String digits) {
    return "+9198770%03d%s".formatted(++lastNumber, digits);
  }

  private ParcelScenario caseOf(String number) {
    return new ParcelScenario(environment, number);
  }
}
