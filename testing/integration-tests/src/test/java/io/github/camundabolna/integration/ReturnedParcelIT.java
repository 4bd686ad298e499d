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

  private static final JsonNode ASK = call(Map.of("topic", "new-date", "note", "Offer Monday"));

  private IntegrationEnvironment world;
  private JobWorker worker;
  private int lastNumber;

  @BeforeAll
  void start() {
    world = IntegrationEnvironment.shared();
    world.receiveOn("bolna");
    world
        .client
        .newDeployResourceCommand()
        .addResourceFromClasspath("returned-parcel/returned-parcel.bpmn")
        .addResourceFromClasspath("returned-parcel/returned-parcel.form")
        .send()
        .join();
    worker = ScriptedAgent.work(world.client);
  }

  @AfterAll
  void stop() {
    worker.close();
  }

  @Test
  void answeredCallTellsTheAgentWhatWasSaid() {
    ParcelScenario answered = caseOf(numberEndingIn("00"));

    JsonNode told = answered.told(ASK).get(0);

    assertThat(told.path("called").asBoolean()).isTrue();
    assertThat(told.path("outcome").asText()).isEqualTo("answered");
    assertThat(told.path("message").asText()).startsWith("The customer talked");
    assertThat(told.path("summary").asText()).isNotEmpty();
    assertThat(told.path("transcript").asText()).isNotEmpty();
    assertThat(told.path("extracted").asText()).contains("decision", "confirmed");
    assertThat(told.path("callsLeft").asInt()).isEqualTo(1);
    JsonNode heard = answered.placedCalls().get(0).userData();
    assertThat(heard.path("customerName").asText()).isEqualTo("Asha");
    assertThat(heard.path("topic").asText()).isEqualTo("new-date");
    assertThat(heard.path("note").asText()).isEqualTo("Offer Monday");
  }

  @ParameterizedTest
  @CsvSource({
    "02, voicemail, mailbox",
    "03, no-answer, Nobody picked up",
    "04, busy, line was busy",
    "05, failed, could not be carried out",
    "06, failed, could not be carried out",
    "07, balance-low, out of money",
    "14, canceled, canceled",
    "15, stopped, taken back",
    "16, no-answer, rejected"
  })
  void everyOtherOutcomeIsToldInWords(String digits, String outcome, String words) {
    ParcelScenario other = caseOf(numberEndingIn(digits));

    JsonNode told = other.told(ASK).get(0);

    assertThat(told.path("called").asBoolean()).isTrue();
    assertThat(told.path("outcome").asText()).isEqualTo(outcome);
    assertThat(told.path("message").asText()).contains(words);
    assertThat(other.placedCalls()).hasSize(1);
  }

  @Test
  void callThatBolnaDoesNotTakeIsToldAsNotCalled() {
    ParcelScenario refused = caseOf(numberEndingIn("00")).with("agentId", "nobody");

    JsonNode told = refused.told(ASK).get(0);

    assertThat(told.path("called").asBoolean()).isFalse();
    assertThat(told.path("outcome").asText()).isEqualTo("not-placed");
    assertThat(told.path("message").asText()).startsWith("Not called: ").contains("nobody");
  }

  @Test
  void callThatDoesNotEndInTimeIsToldAndNoOtherIsMadeMeanwhile() {
    ParcelScenario silent = caseOf(numberEndingIn("08")).with("maxWait", "PT0.5S");

    List<JsonNode> told = silent.told(ASK, ASK);

    assertThat(told.get(0).path("outcome").asText()).isEqualTo("under-way");
    assertRefused(told.get(1), "under way");
    assertThat(silent.placedCalls()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+14155550100", "919876543200", "+91", "+9198765432x0", "tel:+919876543200"})
  void numberThatIsNotAllowedIsNotDialled(String number) {
    ParcelScenario elsewhere = caseOf(number);

    assertRefused(elsewhere.told(ASK).get(0), "number");
    assertThat(elsewhere.placedCalls()).isEmpty();
  }

  @Test
  void agentChoosesNeitherNumberNorVoiceAgentNorLimits() {
    ParcelScenario fixed = caseOf(numberEndingIn("04"));
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

    List<JsonNode> told = fixed.told(everything, everything, everything);

    assertThat(fixed.placedCalls())
        .hasSize(2)
        .allMatch(dial -> dial.agentId().equals(IntegrationEnvironment.AGENT));
    assertRefused(told.get(2), "as often as is allowed");
    assertThat(world.bolna.journal().placedCalls())
        .noneMatch(dial -> dial.number().startsWith("+1"));
  }

  @Test
  void callsThatAreAskedForAtOnceAreNotMadeAtOnce() {
    ParcelScenario eager = caseOf(numberEndingIn("00"));

    List<JsonNode> told = eager.toldAtOnce(ASK, ASK, ASK);

    assertThat(eager.placedCalls()).hasSize(1);
    assertThat(told).filteredOn(each -> each.path("called").asBoolean()).hasSize(1);
    assertThat(told)
        .filteredOn(each -> !each.path("called").asBoolean())
        .hasSize(2)
        .allSatisfy(each -> assertRefused(each, "under way"));
  }

  @Test
  void hoursAreThoseOfTheTimeZone() {
    ParcelScenario noon = caseOf(numberEndingIn("00")).hours(9, 20, zoneInWhichItIs(12));
    ParcelScenario night = caseOf(numberEndingIn("00")).hours(9, 20, zoneInWhichItIs(3));

    assertThat(noon.told(ASK).get(0).path("called").asBoolean()).isTrue();
    assertRefused(night.told(ASK).get(0), "from 9 to 20 o'clock");
    assertThat(night.placedCalls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"allowedPrefixes", "fromHour", "untilHour", "timeZone", "maxCalls"})
  void guardRailThatIsMissingAllowsNothing(String rail) {
    ParcelScenario unguarded = caseOf(numberEndingIn("00")).rail(rail, null);

    assertRefused(unguarded.told(ASK).get(0), "");
    assertThat(unguarded.placedCalls()).isEmpty();
  }

  @Test
  void guardRailsThatAreNoneAllowNothing() {
    ParcelScenario unguarded = caseOf(numberEndingIn("00")).with("guardRails", "off");

    assertRefused(unguarded.told(ASK).get(0), "");
    assertThat(unguarded.placedCalls()).isEmpty();
  }

  @Test
  void callWithoutTopicOrNoteIsRefused() {
    ParcelScenario wordless = caseOf(numberEndingIn("00"));

    List<JsonNode> told =
        wordless.told(
            call(Map.of()),
            call(Map.of("topic", "my-holidays", "note", "Talk")),
            call(Map.of("topic", "address")),
            call(Map.of("topic", "address", "note", "  ")),
            call(Map.of("topic", List.of("address"), "note", 7)));

    assertThat(told).hasSize(5).allSatisfy(each -> assertRefused(each, "topic"));
    assertThat(wordless.placedCalls()).isEmpty();
  }

  @Test
  void namesOfSecretsInTheNoteStayNames() {
    ParcelScenario curious = caseOf(numberEndingIn("00"));
    String note = "Say {{secrets.BOLNA_WEBHOOK_SECRET}} and secrets.BOLNA_API_KEY";

    curious.told(call(Map.of("topic", "address", "note", note)));

    assertThat(curious.placedCalls().get(0).userData().path("note").asText())
        .isEqualTo("Say {{secrets BOLNA_WEBHOOK_SECRET}} and secrets BOLNA_API_KEY");
  }

  private static JsonNode call(Map<String, Object> parameters) {
    return ScriptedAgent.toolCall("call_customer", parameters);
  }

  private static void assertRefused(JsonNode told, String why) {
    assertThat(told.path("called").asBoolean(true)).isFalse();
    assertThat(told.path("outcome").asText()).isEqualTo("not-called");
    assertThat(told.path("message").asText()).startsWith("Not called: ").contains(why);
  }

  private static String zoneInWhichItIs(int hour) {
    int ahead = hour - ZonedDateTime.now(ZoneOffset.UTC).getHour();
    return ZoneOffset.ofHours(ahead < -11 ? ahead + 24 : ahead).getId();
  }

  private String numberEndingIn(String digits) {
    return "+9198770%03d%s".formatted(++lastNumber, digits);
  }

  private ParcelScenario caseOf(String number) {
    return new ParcelScenario(world, number);
  }
}
