package io.github.camundabolna.bolna.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.testing.TestJob;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations of version 1 of the template, which belong to other connectors now. */
class OperationsOfVersion1Test {

  @AutoClose private final CallConnectorFixture runtime = new CallConnectorFixture();

  @ParameterizedTest
  @CsvSource({
    "getAccount, GET /user/me",
    "stopQueuedCalls, POST /v2/agent/0a1b2c3d-0000-4000-8000-00000000000a/stop",
    "setWebhook, GET /v2/agent/0a1b2c3d-0000-4000-8000-00000000000a"
  })
  void operationIsStillRun(String operation, String request) {
    try {
      runtime.run(job(operation));
    } catch (ConnectorException e) {
      // the fake doesn't know each of these requests, but was sent one
    }
    assertThat(runtime.bolna.requests())
        .extracting(sent -> sent.getMethod() + " " + sent.getUrl().encodedPath())
        .startsWith(request);
  }

  @Test
  void unknownOperationIsRejectedAsBefore() {
    assertThatThrownBy(() -> runtime.run(job("createAgent")))
        .hasMessageContaining("operation")
        .hasMessageContaining("createAgent");
    assertThat(runtime.bolna.requests()).isEmpty();
  }

  private static TestJob job(String operation) {
    return TestJob.of(
        """
        {'type': '%s', 'agentId': '0a1b2c3d-0000-4000-8000-00000000000a', 'events': 'url',
         'webhookUrl': 'https://new.example/inbound/bolna'}\
        """
            .formatted(operation));
  }
}
