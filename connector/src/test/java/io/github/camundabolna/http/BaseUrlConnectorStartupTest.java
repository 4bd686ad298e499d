package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.inbound.InboundConnectorExecutable;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.github.camundabolna.bolna.batch.BolnaBatchFunction;
import io.github.camundabolna.bolna.call.BolnaCallFunction;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.TestJob;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A wrong BOLNA_BASE_URL fails what needs it, with a sentence. A connector that cannot be made
 * keeps the whole runtime from starting, or takes a process's webhooks away without a word.
 */
class BaseUrlConnectorStartupTest {

  @BeforeEach
  void set() {
    System.setProperty("BOLNA_BASE_URL", "http://user:pass@bolna.example.com");
  }

  @AfterEach
  void clear() {
    System.clearProperty("BOLNA_BASE_URL");
  }

  @Test
  void everyConnectorCanBeMade() {
    assertThat(ServiceLoader.load(OutboundConnectorFunction.class)).hasSizeGreaterThanOrEqualTo(2);
    assertThat(ServiceLoader.load(InboundConnectorExecutable.class)).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void aJobFailsForGoodWithTheSentence() {
    TestJob call = TestJob.of("{'type': 'getCall', 'executionId': 'x'}");
    TestJob batch = TestJob.of("{'type': 'getBatch', 'batchId': '" + "a".repeat(32) + "'}");

    assertFails(new BolnaCallFunction(), call);
    assertFails(new BolnaBatchFunction(), batch);
    assertFails(new BolnaCallFunction(), TestJob.of(makeCall()));
  }

  private static String makeCall() {
    return "{'type': 'makeCall', 'agentId': '%s', 'recipientPhoneNumber': '+919876543210'}"
        .formatted(FakeBolna.AGENT);
  }

  /** Under no code of ours: no process is to take the operator's mistake for its own. */
  private static void assertFails(OutboundConnectorFunction connector, TestJob job) {
    assertThatThrownBy(() -> connector.execute(job.context()))
        .isInstanceOf(ConnectorInputException.class)
        .hasMessageStartingWith("BOLNA_BASE_URL must be a URL like https://api.bolna.ai")
        .hasMessageNotContaining("pass");
  }
}
