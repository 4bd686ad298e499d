package io.github.camundabolna.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.outcome.UndeliveredCall;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.webhook.CorrelationOutcome.Kind;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a sweep does next with a call, and what operators read about it. */
class SweepDeliveryTest {

  private final TestReceiverContext context = new TestReceiverContext(Map.of());
  private final SweepDelivery delivery =
      new SweepDelivery(new ActivityLog(context, TestClock.stopped()));

  @Test
  void aCallThatNoEventReportedIsDeliveredAndLogged() {
    assertThat(evaluate(Kind.PUBLISHED)).isEmpty();

    assertThat(context.activities)
        .singleElement()
        .satisfies(line -> assertThat(line.tag()).isEqualTo("Found"))
        .satisfies(
            line -> assertThat(line.message()).contains("x is busy, but no event reported it"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"KNOWN", "UNMATCHED"})
  void aCallThatTheEngineHasOrThatNoElementWantsIsDone(Kind kind) {
    assertThat(evaluate(kind)).isEmpty();
    assertThat(context.activities).isEmpty();
  }

  @Test
  void aFailureIsRetriedByTheNextSweep() {
    assertThat(evaluate(Kind.FAILED)).contains(UndeliveredCall.forNow("x, why"));
    assertThat(context.activities).isEmpty();
  }

  @Test
  void anErrorInThePanelLasts() {
    assertThat(evaluate(Kind.INVALID)).contains(UndeliveredCall.lastingly("x, why"));
    assertThat(context.activities)
        .singleElement()
        .satisfies(line -> assertThat(line.tag()).isEqualTo("Rejected"));
  }

  private Optional<UndeliveredCall> evaluate(Kind kind) {
    return delivery.evaluate("x", "busy", new CorrelationOutcome(kind, 200, "why"));
  }
}
