package io.github.camundabolna.bolna.wait.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.wait.batch.BatchEndedPoller;
import io.github.camundabolna.testing.TestElement;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What redeployments cost a runtime in threads. */
@Tag("slow")
class CallEndedPollerRedeploymentThreadsTest {

  @Test
  void thousandRedeploymentsOfTwoElementsLeaveFewThreadsBehind() {
    LongStream.range(10_000, 11_000)
        .forEach(CallEndedPollerRedeploymentThreadsTest::deployAndReplace);

    long threads =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("bolna"))
            .count();
    assertThat(threads).as("threads").isLessThanOrEqualTo(17);
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
