package io.github.camundabolna.callingbox.wait;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.callingbox.client.call.CallTranscript;
import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.callingbox.sweep.HistorySweep;
import io.github.camundabolna.callingbox.sweep.HistorySweepListener;
import io.github.camundabolna.callingbox.sweep.HistorySweepPlan;
import io.github.camundabolna.callingbox.tracking.SharedHistories;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.outcome.UndeliveredCall;
import io.github.camundabolna.polling.PolledElements;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.testing.FakeCallHistory;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestElement;
import io.github.camundabolna.testing.VirtualTimeScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Elements and the sweep of one account cost as many lists as a few of them. */
class CallingBoxPollerSharedListTest implements HistorySweepListener {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TestClock clock = TestClock.stopped();
  private final VirtualTimeScheduler scheduler = new VirtualTimeScheduler(clock);
  @AutoClose private final FakeCallHistory callingBox = new FakeCallHistory();
  private final SharedHistories histories = new SharedHistories(clock);
  private final PolledElements polled =
      new PolledElements(clock, scheduler, new BatchSignals(), new Placements());
  private final List<TestElement> elements = new ArrayList<>();
  private final List<String> swept = new ArrayList<>();
  private int calls;

  /** New calls come all the time, so each check is about calls that no earlier list was about. */
  @ParameterizedTest
  @CsvSource({"20, PT10S, 12", "40, PT10S, 12", "20, PT30S, 4", "1, PT10S, 12"})
  void numberOfListsDependsOnTheAccountAndNotOnItsElements(
      int count, Duration interval, int mostPerMinute) {
    start(count, interval);
    runMinuteWithNewCalls();
    long lists = callingBox.listCount();
    long reads = callingBox.readCount();

    for (int minute = 0; minute < 2; minute++) {
      runMinuteWithNewCalls();
    }

    assertThat(callingBox.listCount() - lists).isBetween(2L, 2L * mostPerMinute);
    assertThat(callingBox.readCount()).isEqualTo(reads);
  }

  @Test
  void eachElementAndTheSweepLearnOfItsCallsWithinTwoIntervals() {
    start(20, Duration.ofSeconds(10));
    scheduler.run(MINUTE);
    for (int element = 0; element < 20; element++) {
      callingBox.set("call-" + element, "status", "busy");
    }

    scheduler.run(Duration.ofSeconds(20));

    assertThat(elements).allSatisfy(each -> assertThat(each.deliveredIds()).hasSize(1));
    assertThat(swept).hasSize(20);
  }

  @Test
  void callThatEndedBeforeItsWaitIsFoundWithinTwoIntervals() {
    start(20, Duration.ofSeconds(10));
    scheduler.run(MINUTE);
    for (TestElement element : elements) {
      callingBox.add("early-" + calls, "busy", clock.instant());
      element.addInstance(99, "early-" + calls++);
    }

    scheduler.run(Duration.ofSeconds(20));

    assertThat(elements).allSatisfy(each -> assertThat(each.deliveredIds()).hasSize(1));
    assertThat(callingBox.readCount()).isZero();
  }

  /** Starts the elements one after the other within an interval, each with a call. */
  private void start(int count, Duration interval) {
    HistorySweepPlan plan =
        new HistorySweepPlan(interval, Duration.ofHours(1), Optional.empty(), call -> true);
    new HistorySweep(plan, callingBox.client(clock), this, histories, clock, scheduler).start();
    for (int element = 0; element < count; element++) {
      elements.add(
          new TestElement("callId").ofVersion(100 + element).with("interval", interval.toString()));
      waitForNewCall(element);
      new CallingBoxPoller(callingBox::settings, clock, polled, histories)
          .activate(elements.get(element).context());
      scheduler.run(interval.dividedBy(count));
    }
  }

  private void runMinuteWithNewCalls() {
    for (int part = 0; part < 12; part++) {
      scheduler.run(MINUTE.dividedBy(12));
      for (int element = part % 2; element < elements.size(); element += 2) {
        waitForNewCall(element);
      }
    }
  }

  /** The instance with the call before the last one doesn't wait any longer. */
  private void waitForNewCall(int element) {
    elements.get(element).removeInstance(calls - 2L * elements.size());
    callingBox.add("call-" + calls, "in_progress", clock.instant());
    elements.get(element).addInstance(calls, "call-" + calls++);
  }

  @Override
  public Optional<UndeliveredCall> ended(CallingBoxCall call, Optional<CallTranscript> transcript) {
    swept.add(call.id());
    return Optional.empty();
  }

  @Override
  public Optional<UndeliveredCall> givenUp(
      CallingBoxCall call, GiveUpReason reason, Optional<CallTranscript> transcript) {
    throw new IllegalStateException(call + " was given up: " + reason);
  }

  @Override
  public void withoutTranscript(String reason) {}

  @Override
  public void complete() {}

  @Override
  public void incomplete(String reason) {
    throw new IllegalStateException(reason);
  }

  @Override
  public Optional<UndeliveredCall> notFound(String callId, String answer) {
    throw new IllegalStateException(answer);
  }

  @Override
  public void lost(String callId) {
    throw new IllegalStateException(callId);
  }

  @Override
  public void unknownStatus(CallingBoxCall call) {}
}
