package io.github.camundabolna.bolna.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.TestJob;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An id from a panel's field or a process never changes what Bolna is asked. */
class CallInputInvalidIdsTest {

  @AutoClose private final CallConnectorFixture runtime = new CallConnectorFixture();

  @ParameterizedTest
  @MethodSource("io.github.camundabolna.testing.InvalidIds#all")
  void anExecutionIdIsRefusedByName(String id) {
    for (String operation : new String[] {"stopCall", "getCall", "getCallLog", "getRecording"}) {
      assertRefused(TestJob.of("{'type': '" + operation + "'}"), "executionId", id);
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.camundabolna.testing.InvalidIds#all")
  void anAgentIdIsRefusedByName(String id) {
    assertRefused(runtime.makeCall(), "agentId", id);
    assertRefused(
        TestJob.of("{'type': 'listCalls', 'agentId': '" + FakeBolna.AGENT + "'}"), "agentId", id);
  }

  private void assertRefused(TestJob job, String field, String id) {
    assertThat(runtime.inputErrorOf(job.field(field, TextNode.valueOf(id).toString())))
        .startsWith(field + " ")
        .hasSizeLessThan(400)
        .doesNotContain("\r")
        .doesNotContain("\n");
  }
}
