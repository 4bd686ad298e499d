package io.github.camundabolna.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.demo.InstanceMonitor.Settled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the table of a campaign takes for right and for wrong. */
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
    assertThat(rows(false, "completed", true, ANSWERED, BUSY)).allMatch(CampaignRow::right);
  }

  @Test
  void stoppedCampaignThatSparedSomebodyIsRight() {
    assertThat(rows(true, "stopped", true, ANSWERED, SPARED)).allMatch(CampaignRow::right);
  }

  @Test
  void stoppedCampaignThatSparedNobodyIsWrong() {
    assertThat(all(rows(true, "stopped", true, ANSWERED, BUSY)).right()).isFalse();
  }

  @Test
  void personSparedThoughNobodyStoppedTheCampaignIsWrong() {
    assertThat(rows(false, "completed", true, ANSWERED, SPARED))
        .filteredOn(row -> !row.right())
        .extracting(CampaignRow::outcome)
        .containsExactly("stopped");
  }

  @Test
  void personFollowedUpInTheWrongWayIsWrong() {
    assertThat(rows(false, "completed", true, ANSWERED, followUp(IS_BUSY, "busy", "promise")))
        .filteredOn(row -> !row.right())
        .extracting(CampaignRow::outcome)
        .containsExactly("busy");
  }

  @Test
  void personWhoIsMissingOrThereTwiceIsWrong() {
    assertThat(all(rows(false, "completed", true, ANSWERED)).right()).isFalse();
    assertThat(all(rows(false, "completed", true, ANSWERED, ANSWERED)).right()).isFalse();
  }

  @Test
  void sumThatDoesNotAddUpIsWrong() {
    assertThat(all(rows(false, "completed", false, ANSWERED, BUSY)).right()).isFalse();
  }

  @Test
  void campaignThatIsStillUnderWayIsWrong() {
    assertThat(summary(BOTH, 1).rows(campaign(false), Optional.empty()))
        .singleElement()
        .matches(row -> !row.right());
  }

  @Test
  void refusedListIsWrongAndSaysTheFirstLineOfWhy() {
    InstanceState report = refused("'wrong rows: 2 of 3\\nrow 2: no number\\nrow 3: no number'");

    assertThat(summary(BOTH, 1).rows(campaign(false), Optional.of(settled(report))))
        .singleElement()
        .matches(row -> !row.right())
        .extracting(CampaignRow::did)
        .isEqualTo("Mend the list: wrong rows: 2 of 3…");
    assertThat(RejectedContactList.at(report))
        .contains(
            new RejectedContactList("wrong rows: 2 of 3\nrow 2: no number\nrow 3: no number"));
  }

  @Test
  void reasonOfOneLineIsSaidWhole() {
    assertThat(RejectedContactList.at(refused("'the CSV file is empty'")).orElseThrow().did())
        .isEqualTo("Mend the list: the CSV file is empty");
  }

  @Test
  void errorOfAnotherTaskIsNoRefusedList() {
    Map<String, JsonNode> variables = Map.of("batchError", json("{'message': 'not running'}"));

    assertThat(
            RejectedContactList.at(
                new InstanceState(Optional.of("summed_up"), Optional.empty(), variables)))
        .isEmpty();
  }

  @Test
  void personWhoCouldNotBeReadIsNotJudgedByTheNumber() {
    Customers one = new Customers(Map.ofEntries(ANSWERS), false);
    Settled end = settled(report("completed", true, ANSWERED, BUSY));

    assertThat(summary(one, 1).rows(campaign(false), Optional.of(end)))
        .allMatch(CampaignRow::right);
  }

  @Test
  void strangerInAFileThatWasReadWholeIsWrong() {
    Customers one = new Customers(Map.ofEntries(ANSWERS), true);
    Settled end = settled(report("completed", true, ANSWERED, BUSY));

    assertThat(summary(one, 1).rows(campaign(false), Optional.of(end)))
        .filteredOn(row -> !row.right())
        .extracting(CampaignRow::outcome)
        .containsExactlyInAnyOrder("busy", "all");
  }

  @Test
  void stopMayComeTooLateForAsManyAsAreCalledAtOnce() {
    Optional<Settled> end = Optional.of(settled(report("completed", true, ANSWERED, BUSY)));

    assertThat(all(summary(BOTH, 2).rows(campaign(true), end)).right()).isTrue();
    assertThat(all(summary(BOTH, 1).rows(campaign(true), end)).right()).isFalse();
  }

  @Test
  void howOftenTheProcessAskedForItsProgressIsNotJudged() {
    Map<String, JsonNode> variables =
        new HashMap<>(report("completed", true, ANSWERED, BUSY).variables());
    variables.put("progress", json("[]"));
    InstanceState report = new InstanceState(Optional.of("summed_up"), Optional.empty(), variables);

    assertThat(summary(BOTH, 1).rows(campaign(false), Optional.of(settled(report))))
        .allMatch(CampaignRow::right);
  }

  @Test
  void stopMayComeTooLateAtABolnaThatDoesNotHoldTheCalls() {
    Optional<Settled> end = Optional.of(settled(report("completed", true, ANSWERED, BUSY)));
    CampaignSummary elsewhere = new CampaignSummary(false, BOTH, 1);

    assertThat(all(elsewhere.rows(campaign(true), end)).right()).isTrue();
  }

  private static CampaignRow all(List<CampaignRow> rows) {
    return rows.get(rows.size() - 1);
  }

  private static List<CampaignRow> rows(
      boolean stopped, String status, boolean addsUp, String... followUps) {
    InstanceState report = report(status, addsUp, followUps);
    return summary(BOTH, 1).rows(campaign(stopped), Optional.of(settled(report)));
  }

  private static InstanceState report(String status, boolean addsUp, String... followUps) {
    String sums =
        "{'status': '%s', 'people': %d, 'addsUp': %s}".formatted(status, followUps.length, addsUp);
    Map<String, JsonNode> variables =
        Map.of(
            "followUps", json("[" + String.join(",", followUps) + "]"),
            "progress", json("[{'ended': 1, 'of': 2}]"),
            "summary", json(sums));
    return new InstanceState(Optional.of("summed_up"), Optional.empty(), variables);
  }

  private static InstanceState refused(String message) {
    Map<String, JsonNode> variables = Map.of("batchError", json("{'message': " + message + "}"));
    return new InstanceState(Optional.of("mend_list"), Optional.empty(), variables);
  }

  private static Settled settled(InstanceState report) {
    return new Settled(report, Instant.EPOCH);
  }

  private static CampaignSummary summary(Customers customers, int lines) {
    return new CampaignSummary(true, customers, lines);
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
