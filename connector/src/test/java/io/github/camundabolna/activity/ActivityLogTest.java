package io.github.camundabolna.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.groups.Tuple.tuple;

import io.camunda.connector.api.inbound.Activity;
import io.camunda.connector.api.inbound.Health;
import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestReceiverContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How an element's log stays readable, whoever writes how often. */
class ActivityLogTest {

  private final TestClock clock = TestClock.stopped();
  private final TestReceiverContext context = new TestReceiverContext(Map.of());
  private final ActivityLog log = new ActivityLog(context, clock);

  @Test
  void linesKeepTheirSeverityAndTag() {
    log.info("Progress", "one of two calls ended");
    log.warning("Not listed", "agent a");
    log.error("Configuration", "the API key is missing");

    assertThat(context.activities)
        .extracting(Activity::severity, Activity::tag, Activity::message)
        .containsExactly(
            tuple(Severity.INFO, "Progress", "one of two calls ended"),
            tuple(Severity.WARNING, "Not listed", "agent a"),
            tuple(Severity.ERROR, "Configuration", "the API key is missing"));
  }

  @Test
  void repeatedLinesOfATagAreCounted() {
    for (int line = 0; line < 5; line++) {
      log.atTimes(Severity.WARNING, "Refused", "request " + line);
      log.atTimes(Severity.INFO, "Skipped", "call " + line);
    }
    clock.advance(Duration.ofMinutes(10));
    log.atTimes(Severity.WARNING, "Refused", "request 5");
    clock.advance(Duration.ofMinutes(10));
    log.atTimes(Severity.WARNING, "Refused", "request 6");

    assertThat(messages())
        .containsExactly("request 0", "call 0", "request 5; and 4 more since then", "request 6");
  }

  @Test
  void lastingProblemIsWarnedOfAgainOnlyAfterItWasOverOrHasChanged() {
    log.warningOnce("Sweep", "403");
    log.warningOnce("Sweep", "403");
    log.warningOnce("Sweep", "500");
    log.forget("Sweep");
    log.warningOnce("Sweep", "500");

    assertThat(messages()).containsExactly("403", "500", "500");
  }

  @Test
  void subjectsThatAStrangerMakesUpAreBounded() {
    for (int subject = 0; subject < 1_000; subject++) {
      log.warningOncePer("status-" + subject, "Unknown status", "status " + subject);
      log.warningOncePer("status-0", "Unknown status", "status 0 again");
    }

    assertThat(messages()).hasSize(100).doesNotContain("status 0 again");
  }

  @Test
  void ofALongSubjectOnlyTheBeginningCounts() {
    String start = "s".repeat(1_000);
    log.warningOncePer(start + "1", "Unknown status", "one");
    log.warningOncePer(start + "2", "Unknown status", "two");

    assertThat(messages()).containsExactly("one");
  }

  @Test
  void runtimeThatTakesNoLineHurtsNobody() {
    context.breakLog(new IllegalStateException("not safe for threads"));

    assertThatCode(() -> log.warning("Refused", "a request")).doesNotThrowAnyException();
  }

  @Test
  void onlyAChangeOfTheHealthIsReported() {
    log.reportHealth(Health.up("waiting", 1));
    log.reportHealth(Health.up("waiting", 1));
    log.reportHealth(Health.up("waiting", 2));

    assertThat(context.health).containsExactly(Health.up("waiting", 1), Health.up("waiting", 2));
  }

  @Test
  void deactivatedElementLeavesTheRuntimeAlone() {
    log.retire();

    log.info("Ended", "call a");
    log.warning("Not listed", "agent a");
    log.atTimes(Severity.WARNING, "Refused", "request 0");
    log.reportHealth(Health.up());
    log.reportHealth(Health.down(new Health.Error("ENGINE", "away")));

    assertThat(context.activities).isEmpty();
    assertThat(context.health).isEmpty();
  }

  private List<String> messages() {
    return context.activities.stream().map(Activity::message).toList();
  }
}
