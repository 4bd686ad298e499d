package io.github.camundabolna.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.wait.call.CallPollFixture;
import java.util.HashSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the engine is asked what an instance waits for. */
class WaitingInstancesTest extends CallPollFixture {

  @ParameterizedTest
  @CsvSource({"1, 1", "10, 10", "50, 10", "100, 10", "101, 11", "500, 50"})
  void tenthOfTheKnownInstancesIsReadInEachCycleButTenAtLeast(int waiting, int read) {
    waitForOneCall(waiting);

    assertThat(readsOf(1)).isEqualTo(read);
  }

  @Test
  void everyKnownInstanceIsReadInTenCycles() {
    waitForOneCall(100);

    for (int n = 0; n < 100; n++) {
      bolna.withCalls(call("y" + n, "busy"));
      element.addInstance(n, "y" + n);
    }
    pollTimes(10);

    assertThat(new HashSet<>(element.deliveredIds())).hasSize(100);
  }

  @Test
  @Tag("slow")
  void waitsOfWhichTheIdIsKnownAreReadLessOften() {
    waitForOneCall(2_000);

    assertThat(readsOf(10)).isBetween(2_000, 2_100);
  }

  @Test
  void instanceThatCallsAgainAtOnceIsReadInTheNextCycle() {
    waitForOneCall(100);
    pollTimes(5);
    bolna.withCalls(call("first", "busy"), call("second", "busy"));
    element.addInstance(100, "first");
    pollOnce();

    element.addInstance(100, "second");
    pollOnce();

    assertThat(element.deliveredIds()).hasSize(2);
  }

  @Test
  void instancesThatCannotBeReadDoNotKeepOthersFromTheirTurn() {
    waitForOneCall(40);
    for (int n = 0; n < 40; n++) {
      element.failVariables(n, new IllegalStateException("unreadable"));
    }
    element.addInstance(40, "x");
    pollOnce();

    bolna.withCalls(call("y", "busy"));
    element.addInstance(40, "y");
    pollTimes(5);

    assertThat(element.deliveredIds()).hasSize(1);
  }

  /** After the first cycle, the instances are known. */
  private void waitForOneCall(int instances) {
    bolna.withCalls(call("x", "in-progress"));
    LongStream.range(0, instances).forEach(n -> element.addInstance(n, "x"));
    activate();
    scheduler.runOnce();
  }

  private int readsOf(int cycles) {
    int before = element.variableReads.get();
    pollTimes(cycles);
    return element.variableReads.get() - before;
  }
}
