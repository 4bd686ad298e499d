package io.github.camundabolna.bolna.wait.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.wait.batch.BatchEndedPoller;
import io.github.camundabolna.testing.TestElement;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What redeployments cost a runtime in threads. */
@Tag("slow")
class CallEndedPollerRedeploymentThreadsTest {

  @Test
  void thousandRedeploymentsOfTwoElementsLeaveFewThreadsBehind() {
    Set<Thread> ofEarlierTests = threads();

    LongStream.range(10_000, 11_000)
        .forEach(CallEndedPollerRedeploymentThreadsTest::deployAndReplace);

    Set<Thread> threads = threads();
    threads.removeAll(ofEarlierTests);
    assertThat(threads).as("threads").hasSizeLessThanOrEqualTo(17);
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().matches("(camunda-)?bolna.*"))
        .collect(Collectors.toSet());
  }

  private static void deployAndReplace(long version) {
    CallEndedPoller call = new CallEndedPoller();
    call.activate(new TestElement("executionId").ofVersion(version).context());
    call.deactivate();
    BatchEndedPoller batch = new BatchEndedPoller();
    batch.activate(new TestElement("batchId").ofVersion(version).context());
    batch.deactivate();
  }
}
