package io.github.camundabolna.bolna.agent;

import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.operation.OperationRunner;
import io.github.camundabolna.testing.FakeAgentApi;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestJob;
import java.time.Duration;
import org.assertj.core.api.Assertions;

/** A connector that works on jobs, with a fake Bolna. */
final class AgentConnectorFixture implements AutoCloseable {

  static final String AGENT = "0a1b2c3d-0000-4000-8000-00000000000a";

  /** The least that the contract requires. */
  static final String CONFIGURATION =
      """
      {'agent_config': {'agent_name': 'Reminder', 'tasks': [{'task_type': 'conversation',
        'tools_config': {'llm_agent': {}, 'synthesizer': {'provider': 'polly',
          'provider_config': {}}, 'transcriber': {'provider': 'deepgram', 'model': 'nova-3',
          'language': 'en'}, 'input': {'provider': 'plivo', 'format': 'wav'},
          'output': {'provider': 'plivo', 'format': 'wav'}}}]},
       'agent_prompts': {'task_1': {'system_prompt': 'Be brief.'}}}\
      """;

  final TestClock clock = TestClock.stopped();
  final FakeAgentApi bolna = new FakeAgentApi(clock);
  final BolnaAgentFunction connector = newConnector();

  /** Returns a connector as in another runtime of the same engine. */
  BolnaAgentFunction newConnector() {
    return new BolnaAgentFunction(
        new OperationRunner(
            Bolna.VENDOR,
            () -> TestHttpSettings.to(bolna.uri(), Duration.ofMillis(700)),
            clock,
            JobTimeout.USUAL,
            new JobSlots(20, System::nanoTime)));
  }

  Object run(TestJob job) {
    return connector.execute(job.context());
  }

  /** Runs the job as an engine does, which activates it again after a backoff. */
  Object runWithRetries(TestJob job) {
    return new TestEngine(clock).run(connector::execute, job);
  }

  ConnectorException failureOf(TestJob job) {
    return Assertions.catchThrowableOfType(ConnectorException.class, () -> run(job));
  }

  /** Returns the message about an input that cannot be sent. */
  String inputErrorOf(TestJob job) {
    ConnectorException failure = failureOf(job);
    Assertions.assertThat(failure).as("refusal").isNotNull();
    Assertions.assertThat(failure.getErrorCode()).isEqualTo("BOLNA_INVALID_INPUT");
    Assertions.assertThat(bolna.requestCount()).as("requests sent").isZero();
    return failure.getMessage();
  }

  /** A job that comes just after its element was entered. */
  TestJob fresh(String operation) {
    return TestJob.of(operation).enteredAt(clock.instant());
  }

  TestJob freshCreation() {
    return fresh("{'type': 'createAgent'}").field("configuration", CONFIGURATION);
  }

  @Override
  public void close() {
    bolna.close();
  }
}
