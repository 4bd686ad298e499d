package io.github.camundabolna.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camundabolna.demo.InstanceMonitor.FinishedInstance;
import io.github.camundabolna.localcamunda.console.Screen;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The tables on screens of different widths. */
class ResultPrinterTest {

  private static final String EXECUTION = "fc838d9c-33d7-4ad2-b745-685cdbaf9a4c";
  private static final String LONG = "The account has no balance left, so the call wasn't placed";

  private static final List<Person> PEOPLE =
      List.of(
          new Person("Fatima Zahra El Amrani", "+919876501800", Map.of()),
          new Person("Maria Magdalena von und zu Hohenstein", "+919876501803", Map.of()),
          new Person("Thabo Nkosi", "+919876502105", Map.of()));

  private static final StartedExamples STARTED =
      new StartedExamples(
          List.of(
              new StartedPerson(PEOPLE.get(0), started(1)),
              new StartedPerson(PEOPLE.get(1), started(2)),
              new StartedPerson(PEOPLE.get(2), started(3))),
          List.of(
              customer("+919876700103", 7),
              customer("+919876700200", 8),
              customer(ExpectedOutcome.LISTED_NUMBER, 9),
              customer("+919876700303", 10)),
          List.of(
              surveyed("+14155550100", 11),
              surveyed("+14155550101", 12),
              surveyed("+14155550107", 13),
              surveyed("+14155550112", 14),
              surveyed("+14155550104", 15)),
          Optional.of(started(4)),
          List.of(
              new CampaignInstance("payments-stopped", started(5), true),
              new CampaignInstance("payments-december", started(6), false)));

  private static final Map<Long, FinishedInstance> FINISHED =
      Map.ofEntries(
          Map.entry(1L, ended("confirmed", "answered")),
          Map.entry(2L, ended("not_reached", "no-answer")),
          Map.entry(3L, ended("review_call", "balance-low")),
          Map.entry(4L, list()),
          Map.entry(5L, rejectedCampaign()),
          Map.entry(6L, campaign()),
          Map.entry(7L, ended("send_message", "no-answer")),
          Map.entry(8L, ended("reached", "answered")),
          Map.entry(9L, finished("left_alone", Map.of())),
          Map.entry(10L, ended("reached", "answered")),
          Map.entry(11L, ended("customer_satisfied", "answered")),
          Map.entry(12L, ended("talk_to_customer", "answered")),
          Map.entry(13L, ended("rating_unknown", "answered")),
          Map.entry(14L, finished("survey_not_possible", Map.of())),
          Map.entry(15L, ended("customer_satisfied", "answered")));

  @Test
  void noLineIsLongerThanTheScreen() {
    for (int columns = 80; columns <= 200; columns++) {
      int width = columns;
      assertThat(lines(columns))
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    }
  }

  @Test
  void everyWidthShowsWhoWasCalledAndHowItEnded() {
    for (int columns = 80; columns <= 200; columns++) {
      assertThat(lines(columns))
          .anySatisfy(
              line ->
                  assertThat(line)
                      .startsWith("✓  Fatima Zahra El Amr")
                      .contains("+919876501800", "answered", "Appointment confirmed"))
          .anySatisfy(
              line ->
                  assertThat(line)
                      .contains("+919876501803", "no-answer", "Not reached in 3 calls"));
    }
  }

  @Test
  void executionIsLeftOutFirstAndThenTheTime() {
    assertThat(headings(80))
        .containsExactly("Person", "Phone number", "Outcome", "What the process did");
    assertThat(headings(100))
        .containsExactly("Person", "Phone number", "Outcome", "What the process did", "Time");
    assertThat(headings(160))
        .containsExactly(
            "Person", "Phone number", "Call ID", "Outcome", "What the process did", "Time");
  }

  @Test
  void pipeShowsEverythingWithoutControlCharacters() {
    List<String> lines = lines(Screen.UNLIMITED);

    assertThat(lines)
        .anyMatch(line -> line.contains("Maria Magdalena von und zu Hohenstein"))
        .anyMatch(line -> line.contains(EXECUTION))
        .anyMatch(line -> line.contains(LONG))
        .allSatisfy(line -> assertThat(line).doesNotContainPattern("\\p{Cntrl}"));
  }

  @Test
  void customersAreReachedMessagedOrLeftAloneAsTheirNumbersSay() {
    assertThat(lines(100))
        .filteredOn(line -> line.contains("Amara Okafor"))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("✓").contains("Message after 3 calls"),
            line -> assertThat(line).startsWith("✓").contains("Customer reached"),
            line -> assertThat(line).startsWith("✓").contains("On do-not-call list"),
            line -> assertThat(line).doesNotStartWith("✓").contains("Customer reached"));
  }

  @Test
  void surveysEndByRatingAndOutcomeAsTheirNumbersSay() {
    assertThat(lines(100))
        .filteredOn(line -> line.contains("Ana Lopez"))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("✓").contains("Customer satisfied"),
            line -> assertThat(line).startsWith("✓").contains("Waits at Talk to customer"),
            line -> assertThat(line).startsWith("✓").contains("Rating unknown"),
            line -> assertThat(line).startsWith("✓").contains("Survey not possible"),
            line -> assertThat(line).doesNotStartWith("✓").contains("Customer satisfied"));
  }

  @Test
  void surveysThatWereNotPlacedTakeLongerForAReason() {
    assertThat(lines(Screen.UNLIMITED))
        .containsOnlyOnce(
            "A number ending in 12 is answered with 502. The connector looks for the call again"
                + " after 45 seconds, so this process takes longer.");
  }

  @Test
  void conclusionCountsTheRowsThatAreAsExpected() {
    assertThat(lines(Screen.UNLIMITED))
        .last()
        .asString()
        .startsWith("12 of 16 rows are as expected (✓). The last two digits of a number");
  }

  private static List<String> headings(int columns) {
    String line =
        lines(columns).stream().filter(each -> each.contains("Person")).findFirst().orElseThrow();
    return List.of(line.strip().split(" {2,}"));
  }

  private static List<String> lines(int columns) {
    StringWriter text = new StringWriter();
    CampaignSummary campaigns = new CampaignSummary(true, new Customers(Map.of(), false), 1);
    new ResultPrinter(new ResultSummary(true), campaigns, new PrintWriter(text), columns)
        .print(STARTED, FINISHED, 1);
    return text.toString().lines().toList();
  }

  private static StartedInstance started(long key) {
    return new StartedInstance(key, Instant.EPOCH);
  }

  private static StartedPerson customer(String phoneNumber, long key) {
    return new StartedPerson(new Person("Amara Okafor", phoneNumber, Map.of()), started(key));
  }

  private static StartedPerson surveyed(String phoneNumber, long key) {
    return new StartedPerson(new Person("Ana Lopez", phoneNumber, Map.of()), started(key));
  }

  private static FinishedInstance ended(String element, String outcome) {
    return finished(
        element,
        Map.of(
            "call", object().put("outcome", outcome), "executionId", TextNode.valueOf(EXECUTION)));
  }

  private static FinishedInstance list() {
    ObjectNode result =
        object()
            .put("name", "Pooja Desai")
            .put("phoneNumber", "09876601200")
            .put("outcome", "not-placed")
            .put("errorMessage", LONG);
    return finished(
        "list_completed", Map.of("results", JsonNodeFactory.instance.arrayNode().add(result)));
  }

  private static FinishedInstance campaign() {
    ObjectNode person = object().put("customerId", "C-1").put("outcome", "answered");
    person.putObject("followUp").put("kind", "promise");
    ObjectNode summary = object().put("status", "completed").put("people", 1).put("addsUp", true);
    return finished(
        "summarized",
        Map.of(
            "followUps",
            JsonNodeFactory.instance.arrayNode().add(person),
            "progress",
            JsonNodeFactory.instance.arrayNode(),
            "summary",
            summary));
  }

  private static FinishedInstance rejectedCampaign() {
    return finished(
        "correct_list",
        Map.of(
            "batchError",
            object()
                .put("message", "wrong rows: 1 of 1, " + LONG + "\nrow 2: " + LONG + "; " + LONG)));
  }

  private static FinishedInstance finished(String element, Map<String, JsonNode> variables) {
    return new FinishedInstance(
        new InstanceState(Optional.of(element), Optional.empty(), variables),
        Instant.EPOCH.plusMillis(12_900));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
