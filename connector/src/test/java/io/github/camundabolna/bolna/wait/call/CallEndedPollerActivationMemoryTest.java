package io.github.camundabolna.bolna.wait.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.camundabolna.testing.ForkedJvm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A thousand activations leave nothing behind; memory is measured in a JVM with a small heap. */
@Tag("slow")
class CallEndedPollerActivationMemoryTest {

  private static final List<String> SMALL = List.of("-Xmx96m", "-XX:+UseSerialGC");

  @Test
  void versionThatIsActiveAndIdleInTurnLeavesNothingBehind() throws Exception {
    Map<String, Long> run = ForkedJvm.of(ActivationCyclesRun.class, SMALL, "same", "500", "500");

    assertThat(run.get("toldEnd")).isEqualTo(1_100);
    assertThat(run.get("tasksEnd")).isEqualTo(1);
    assertThat(grown(run, "requests", "Middle", "End"))
        .isEqualTo(grown(run, "requests", "Start", "Middle"));
    assertThat(grown(run, "searches", "Middle", "End"))
        .isCloseTo(grown(run, "searches", "Start", "Middle"), within(50L));
    assertThat(run.get("contextsEnd")).isEqualTo(1);
    assertThat(grown(run, "heapKilobytes", "Middle", "End")).isLessThan(3_000);
  }

  @Test
  void olderVersionsHaveABoundInMemory() throws Exception {
    Map<String, Long> run =
        ForkedJvm.of(ActivationCyclesRun.class, SMALL, "versions", "2000", "300");

    assertThat(run.get("tasksMiddle")).isBetween(1_999L, 2_001L);
    assertThat(run.get("tasksEnd")).isBetween(1_999L, 2_001L);
    assertThat(run.get("contextsEnd")).as("with those of turns to come").isLessThan(2_150);
    assertThat(run.get("requestsEnd")).isZero();
    assertThat(grown(run, "heapKilobytes", "Middle", "End")).isLessThan(2_000);
  }

  private static long grown(Map<String, Long> run, String figure, String from, String to) {
    return run.get(figure + to) - run.get(figure + from);
  }
}
