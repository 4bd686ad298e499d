package io.github.camundabolna.examples.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.examples.run.Watch.Settled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the table of a campaign takes for right and for wrong. */
class CampaignSummaryTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Customer ANSWERS = new Customer("C-1", "+447700900000");
  private static final Customer IS_BUSY = new Customer("C-2", "+447700900004");

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
    assertThat(summary().rows(campaign(false), Optional.empty()))
        .singleElement()
        .matches(row -> !row.right());
  }

  private static CampaignRow all(List<CampaignRow> rows) {
    return rows.get(rows.size() - 1);
  }

  private static List<CampaignRow> rows(
      boolean stopped, String status, boolean addsUp, String... followUps) {
    String sums = "{'status': '%s', 'people': 2, 'addsUp': %s}".formatted(status, addsUp);
    Map<String, JsonNode> variables =
        Map.of(
            "followUps", json("[" + String.join(",", followUps) + "]"),
            "progress", json("[{'ended': 1, 'of': 2}]"),
            "summary", json(sums));
    Report report = new Report(Optional.of("summed_up"), Optional.empty(), variables);
    return summary().rows(campaign(stopped), Optional.of(new Settled(report, Instant.EPOCH)));
  }

  private static CampaignSummary summary() {
    return new CampaignSummary(true, List.of(ANSWERS, IS_BUSY));
  }

  private static Campaign campaign(boolean stopped) {
    return new Campaign("payments", new Started(1, Instant.EPOCH), stopped);
  }

  private static String followUp(Customer customer, String outcome, String kind) {
    return "{'customerId': '%s', 'phoneNumber': '%s', 'outcome': '%s', 'followUp': {'kind': '%s'}}"
        .formatted(customer.id(), customer.phoneNumber(), outcome, kind);
  }

  private static JsonNode json(String singleQuoted) {
    try {
      return JSON.readTree(singleQuoted.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
