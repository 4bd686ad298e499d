package io.github.camundabolna.bolna.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camundabolna.testing.TestJob;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A batch id from a panel's field or a process never changes what Bolna is asked. */
class BatchInputInvalidIdsTest {

  @AutoClose private final BatchConnectorFixture runtime = new BatchConnectorFixture();

  @ParameterizedTest
  @MethodSource("io.github.camundabolna.testing.InvalidIds#all")
  void aBatchIdIsRefusedByName(String id) {
    for (String operation :
        new String[] {"scheduleBatch", "stopBatch", "getBatch", "listBatchCalls", "deleteBatch"}) {
      assertRefused(runtime.freshJob("{'type': '" + operation + "'}"), "batchId", id);
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.camundabolna.testing.InvalidIds#all")
  void anAgentIdIsRefusedByName(String id) {
    assertRefused(runtime.freshCreate(), "agentId", id);
    assertRefused(runtime.freshJob("{'type': 'listBatches'}"), "agentId", id);
  }

  private void assertRefused(TestJob job, String field, String id) {
    assertThat(runtime.inputErrorOf(job.field(field, TextNode.valueOf(id).toString())))
        .startsWith(field + " ")
        .hasSizeLessThan(400)
        .doesNotContain("\r")
        .doesNotContain("\n");
  }
}
