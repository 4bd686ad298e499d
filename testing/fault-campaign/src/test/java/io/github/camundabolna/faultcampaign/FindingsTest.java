package io.github.camundabolna.faultcampaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.localcamunda.neighbor.Latencies;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private static final String BUSY = "+919800000104";
  private static final Optional<Instant> ENDED = Optional.of(Instant.EPOCH);

  private static final NeighborFindings QUICK =
      new NeighborFindings(latencies(30, 90), latencies(30, 90), latencies());

  private NeighborFindings neighbor = QUICK;

  @Test
  void everybodyCalledOnceAndToldRightIsClean() {
    Findings findings = findings(outcome("busy", ENDED, Optional.empty()), List.of("e"));

    assertThat(findings.passed()).isTrue();
    assertThat(printed(findings)).doesNotContain("✗").contains("ended rightly").contains("2.00");
  }

  @Test
  void wrongOutcomeIsNotClean() {
    Findings findings = findings(outcome("answered", ENDED, Optional.empty()), List.of("e"));

    assertThat(findings.passed()).isFalse();
    assertThat(findings.incorrect()).hasSize(1);
    assertThat(printed(findings))
        .contains("✗")
        .contains(
            BUSY + ", instance 1, Bolna call e: ended with outcome 'answered', expected 'busy'");
  }

  @Test
  void processThatWaitsIsNotClean() {
    Findings findings = findings(outcome("", Optional.empty(), Optional.empty()), List.of("e"));

    assertThat(findings.passed()).isFalse();
    assertThat(findings.waiting()).hasSize(1);
    assertThat(printed(findings)).contains("waits for the end of the call");
  }

  @Test
  void incidentIsNotCleanAndSaysWhy() {
    InstanceOutcome held =
        outcome("", Optional.empty(), Optional.of("BOLNA_OUTCOME_UNKNOWN: it is not known"));
    Findings findings = findings(held, List.of());

    assertThat(findings.passed()).isFalse();
    assertThat(findings.waiting()).isEmpty();
    assertThat(printed(findings)).contains("BOLNA_OUTCOME_UNKNOWN: it is not known");
  }

  @Test
  void personWhosePhoneRangTwiceIsNotClean() {
    Findings findings = findings(outcome("busy", ENDED, Optional.empty()), List.of("e", "f"));

    assertThat(findings.passed()).isFalse();
    assertThat(printed(findings)).contains("Dialed more than once: " + BUSY + ", [e, f]");
  }

  @Test
  void vendorsAreJudgedAndCountedEachByItsOwn() {
    Map<Vendor, SimulatorReport> reports =
        Map.of(
            Vendor.BOLNA, new SimulatorReport(Map.of(), 1, Map.of(), Map.of("POST /call", 2L), 3),
            Vendor.CALLINGBOX,
                new SimulatorReport(Map.of(), 1, Map.of(), Map.of("POST /v1/calls", 5L), 4));
    InstanceOutcome canceled =
        new InstanceOutcome(
            Vendor.CALLINGBOX, 2, "+14150000111", "f", "canceled", ENDED, Optional.empty());
    Findings findings =
        new Findings(
            2,
            List.of(outcome("busy", ENDED, Optional.empty()), canceled),
            Map.of(),
            0,
            reports,
            QUICK,
            Duration.ofSeconds(9));

    assertThat(findings.passed()).isTrue();
    assertThat(findings.webhooksReceived()).isEqualTo(7);
    assertThat(printed(findings))
        .containsPattern("requests to Bolna per call +2\\.00")
        .containsPattern("requests to CallingBox per call +5\\.00");
  }

  @Test
  void processThatWasNeverStartedIsNotClean() {
    SimulatorReport report = new SimulatorReport(Map.of(), 0, Map.of(), Map.of(), 0);

    assertThat(
            new Findings(
                    1, List.of(), Map.of(), 0, Map.of(Vendor.BOLNA, report), QUICK, Duration.ZERO)
                .passed())
        .isFalse();
  }

  private static InstanceOutcome outcome(
      String outcome, Optional<Instant> ended, Optional<String> incident) {
    return new InstanceOutcome(Vendor.BOLNA, 1, BUSY, "e", outcome, ended, incident);
  }

  @Test
  void neighborThatWaitedWhileAVendorHungIsNotClean() {
    neighbor = new NeighborFindings(latencies(30, 90), latencies(35, 9_000), latencies());
    Findings findings = findings(outcome("busy", ENDED, Optional.empty()), List.of("e"));

    assertThat(findings.passed()).isFalse();
    assertThat(printed(findings))
        .contains("✗  neighbor while a vendor is slow or hangs")
        .contains("2 jobs, median 35 ms, p99 9,000 ms (allowed: 286 and 2,090 ms)");
  }

  @Test
  void neighborWithoutAJobInTheWindowsIsNotJudged() {
    neighbor = new NeighborFindings(latencies(30, 90), latencies(), latencies());

    assertThat(printed(findings(outcome("busy", ENDED, Optional.empty()), List.of("e"))))
        .contains("   neighbor while a vendor is slow or hangs")
        .doesNotContain("✓  neighbor");
  }

  private static Latencies latencies(long... millis) {
    return Latencies.of(LongStream.of(millis).mapToObj(Duration::ofMillis).toList());
  }

  private Findings findings(InstanceOutcome outcome, List<String> dialed) {
    SimulatorReport report =
        new SimulatorReport(
            Map.of(BUSY, dialed), dialed.size(), Map.of(), Map.of("POST /call", 2L), 3);
    Map<String, List<String>> dialedTwice = dialed.isEmpty() ? Map.of() : report.moreThanOnce();
    return new Findings(
        1,
        List.of(outcome),
        dialedTwice,
        0,
        Map.of(Vendor.BOLNA, report),
        neighbor,
        Duration.ofSeconds(9));
  }

  private static String printed(Findings findings) {
    StringWriter text = new StringWriter();
    new FindingsTable(new PrintWriter(text)).print("Seed 1", findings);
    return text.toString();
  }
}
