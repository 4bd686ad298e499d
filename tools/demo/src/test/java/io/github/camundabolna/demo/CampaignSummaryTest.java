package io.github.camundabolna.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.demo.CampaignSummary.OutcomeRow;
import io.github.camundabolna.demo.InstanceMonitor.FinishedInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the table of a campaign accepts and rejects. */
class CampaignSummaryTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map.Entry<String, String> ANSWERS = Map.entry("C-1", "+447700900000");
  private static final Map.Entry<String, String> IS_BUSY = Map.entry("C-2", "+447700900004");
  private static final Customers BOTH = new Customers(Map.ofEntries(ANSWERS, IS_BUSY), true);

  private static final String ANSWERED = followUp(ANSWERS, "answered", "promise");
  private static final String BUSY = followUp(IS_BUSY, "busy", "letter");
  private static final String SPARED = followUp(IS_BUSY, "stopped", "call-again");

  @Test
  void campaignThatWentAsTheNumbersSayIsRight() {
    assertThat(rows(false, "completed", true, ANSWERED, BUSY))
        .isNotEmpty()
        .allMatch(OutcomeRow::asExpected);
  }

  @Test
  void stoppedCampaignThatSparedSomebodyIsRight() {
    assertThat(rows(true, "stopped", true, ANSWERED, SPARED))
        .isNotEmpty()
        .allMatch(OutcomeRow::asExpected);
  }

  @Test
  void stoppedCampaignThatSparedNobodyIsWrong() {
    assertThat(all(rows(true, "stopped", true, ANSWERED, BUSY)).asExpected()).isFalse();
  }

  @Test
  void personSparedThoughNobodyStoppedTheCampaignIsWrong() {
    assertThat(rows(false, "completed", true, ANSWERED, SPARED))
        .filteredOn(row -> !row.asExpected())
        .extracting(OutcomeRow::outcome)
        .containsExactly("stopped");
  }

  @Test
  void personFollowedUpInTheWrongWayIsWrong() {
    assertThat(rows(false, "completed", true, ANSWERED, followUp(IS_BUSY, "busy", "promise")))
        .filteredOn(row -> !row.asExpected())
        .extracting(OutcomeRow::outcome)
        .containsExactly("busy");
  }

  @Test
  void personWhoIsMissingOrThereTwiceIsWrong() {
    assertThat(all(rows(false, "completed", true, ANSWERED)).asExpected()).isFalse();
    assertThat(all(rows(false, "completed", true, ANSWERED, ANSWERED)).asExpected()).isFalse();
  }

  @Test
  void sumThatDoesNotAddUpIsWrong() {
    assertThat(all(rows(false, "completed", false, ANSWERED, BUSY)).asExpected()).isFalse();
  }

  @Test
  void campaignThatIsStillUnderWayIsWrong() {
    assertThat(summary(BOTH, 1).rows(campaign(false), Optional.empty()))
        .singleElement()
        .matches(row -> !row.asExpected());
  }

  @Test
  void rejectedListIsWrongAndSaysTheFirstLineOfWhy() {
    InstanceState state = rejected("'wrong rows: 2 of 3\\nrow 2: no number\\nrow 3: no number'");

    assertThat(summary(BOTH, 1).rows(campaign(false), Optional.of(finished(state))))
        .singleElement()
        .matches(row -> !row.asExpected())
        .extracting(OutcomeRow::processAction)
        .isEqualTo("Waits for a corrected list: wrong rows: 2 of 3…");
    assertThat(RejectedContactList.find(state))
        .contains(
            new RejectedContactList("wrong rows: 2 of 3\nrow 2: no number\nrow 3: no number"));
  }

  @Test
  void reasonOfOneLineIsSaidWhole() {
    assertThat(
            RejectedContactList.find(rejected("'the CSV file is empty'"))
                .orElseThrow()
                .processAction())
        .isEqualTo("Waits for a corrected list: the CSV file is empty");
  }

  @Test
  void errorOfAnotherTaskIsNoRejectedList() {
    Map<String, JsonNode> variables = Map.of("batchError", json("{'message': 'not running'}"));

    assertThat(
            RejectedContactList.find(
                new InstanceState(Optional.of("summarized"), Optional.empty(), variables)))
        .isEmpty();
  }

  @Test
  void personWhoCouldNotBeReadIsNotJudgedByTheNumber() {
    Customers one = new Customers(Map.ofEntries(ANSWERS), false);
    FinishedInstance end = finished(state("completed", true, ANSWERED, BUSY));

    assertThat(summary(one, 1).rows(campaign(false), Optional.of(end)))
        .isNotEmpty()
        .allMatch(OutcomeRow::asExpected);
  }

  @Test
  void strangerInAFileThatWasReadWholeIsWrong() {
    Customers one = new Customers(Map.ofEntries(ANSWERS), true);
    FinishedInstance end = finished(state("completed", true, ANSWERED, BUSY));

    assertThat(summary(one, 1).rows(campaign(false), Optional.of(end)))
        .filteredOn(row -> !row.asExpected())
        .extracting(OutcomeRow::outcome)
        .containsExactlyInAnyOrder("busy", "all");
  }

  @Test
  void stopMayComeTooLateForAsManyAsAreCalledAtOnce() {
    Optional<FinishedInstance> end =
        Optional.of(finished(state("completed", true, ANSWERED, BUSY)));

    assertThat(all(summary(BOTH, 2).rows(campaign(true), end)).asExpected()).isTrue();
    assertThat(all(summary(BOTH, 1).rows(campaign(true), end)).asExpected()).isFalse();
  }

  @Test
  void howOftenTheProcessAskedForItsProgressIsNotJudged() {
    Map<String, JsonNode> variables =
        new HashMap<>(state("completed", true, ANSWERED, BUSY).variables());
    variables.put("progress", json("[]"));
    InstanceState state = new InstanceState(Optional.of("summarized"), Optional.empty(), variables);

    assertThat(summary(BOTH, 1).rows(campaign(false), Optional.of(finished(state))))
        .isNotEmpty()
        .allMatch(OutcomeRow::asExpected);
  }

  @Test
  void stopMayComeTooLateAtABolnaThatDoesNotHoldTheCalls() {
    Optional<FinishedInstance> end =
        Optional.of(finished(state("completed", true, ANSWERED, BUSY)));
    CampaignSummary atBolna = new CampaignSummary(false, BOTH, 1);

    assertThat(all(atBolna.rows(campaign(true), end)).asExpected()).isTrue();
  }

  private static OutcomeRow all(List<OutcomeRow> rows) {
    return rows.get(rows.size() - 1);
  }

  private static List<OutcomeRow> rows(
      boolean stopped, String status, boolean addsUp, String... followUps) {
    InstanceState state = state(status, addsUp, followUps);
    return summary(BOTH, 1).rows(campaign(stopped), Optional.of(finished(state)));
  }

  private static InstanceState state(String status, boolean addsUp, String... followUps) {
    String summary =
        "{'status': '%s', 'people': %d, 'addsUp': %s}".formatted(status, followUps.length, addsUp);
    Map<String, JsonNode> variables =
        Map.of(
            "followUps", json("[" + String.join(",", followUps) + "]"),
            "progress", json("[{'ended': 1, 'of': 2}]"),
            "summary", json(summary));
    return new InstanceState(Optional.of("summarized"), Optional.empty(), variables);
  }

  private static InstanceState rejected(String message) {
    Map<String, JsonNode> variables = Map.of("batchError", json("{'message': " + message + "}"));
    return new InstanceState(Optional.of("correct_list"), Optional.empty(), variables);
  }

  private static FinishedInstance finished(InstanceState state) {
    return new FinishedInstance(state, Instant.EPOCH);
  }

  private static CampaignSummary summary(Customers customers, int concurrency) {
    return new CampaignSummary(true, customers, concurrency);
  }

  private static CampaignInstance campaign(boolean stopped) {
    return new CampaignInstance("payments", new StartedInstance(1, Instant.EPOCH), stopped);
  }

  private static String followUp(Map.Entry<String, String> customer, String outcome, String kind) {
    return "{'customerId': '%s', 'phoneNumber': '%s', 'outcome': '%s', 'followUp': {'kind': '%s'}}"
        .formatted(customer.getKey(), customer.getValue(), outcome, kind);
  }

  private static JsonNode json(String singleQuoted) {
    try {
      return JSON.readTree(singleQuoted.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
