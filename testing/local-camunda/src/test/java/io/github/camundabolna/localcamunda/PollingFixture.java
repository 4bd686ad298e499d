package io.github.camundabolna.localcamunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.github.camundabolna.localcamunda.records.ProcessInstanceHistory;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import io.github.camundabolna.localcamunda.runtime.ConnectorRuntime;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** An engine, a connector runtime, and a server with notices for waiting processes. */
final class PollingFixture implements AutoCloseable {

  /**
   * On a busy machine, the embedded engine can lose a response; its client then waits 10 seconds.
   */
  static final Duration PATIENCE = Duration.ofSeconds(90);

  /** The page size of the runtime's searches, which is 200 by default. */
  static final int PAGE = 10;

  private final PollServer pollServer = new PollServer();
  private final EmbeddedEngine engine = EmbeddedEngine.start();
  private final CamundaClient client = engine.newClient();
  private final TcpProxy commands = new TcpProxy(engine.gatewayAddress());
  private final TcpProxy searches = new TcpProxy(engine.restAddress());
  private final ConnectorRuntime runtime = startRuntime();

  PollingFixture() throws IOException {}

  /** Starts another runtime, which the caller must close. */
  ConnectorRuntime startRuntime() {
    var settings = new HashMap<>(engine.clientSettings());
    settings.put("camunda.client.grpc-address", commands.address());
    settings.put("camunda.client.rest-address", searches.address());
    settings.put("camunda.connector.process-definition-search.page-size", String.valueOf(PAGE));
    // Camunda's client can hang when it closes job streams that a proxy has cut.
    settings.put("camunda.client.worker.defaults.stream-enabled", "false");
    settings.put("POLL_SERVER", pollServer.address());
    return ConnectorRuntime.start(settings);
  }

  PollServer pollServer() {
    return pollServer;
  }

  /** Returns the proxy of the runtimes' commands, such as publishing messages. */
  TcpProxy commands() {
    return commands;
  }

  /** Returns the proxy of the REST interface. */
  TcpProxy searches() {
    return searches;
  }

  EmbeddedEngine engine() {
    return engine;
  }

  CamundaClient client() {
    return client;
  }

  ProcessJournal journal() {
    return engine.journal();
  }

  long deploy(BpmnModelInstance process) {
    return TestProcesses.deploy(client, process);
  }

  long start(String processId, String key) {
    return start(processId, Map.of("key", key));
  }

  long start(String processId, Map<String, Object> variables) {
    return TestProcesses.start(client, processId, variables);
  }

  ProcessInstanceHistory history(long instance) {
    return journal().history(instance).orElseThrow();
  }

  /** Waits until connectors have looked for the key the given number of times again. */
  void awaitPolls(String key, int more) {
    var before = pollServer.pollCount(key);
    await().atMost(PATIENCE).until(() -> pollServer.pollCount(key) >= before + more);
  }

  void awaitCompleted(long instance) {
    await().atMost(PATIENCE).until(() -> journal().completed(instance));
  }

  void assertReceived(long instance, String word) {
    assertThat(journal().variables(instance).get("word").asText()).isEqualTo(word);
    assertThat(journal().variables(instance).get("notice").get("word").asText()).isEqualTo(word);
  }

  @Override
  public void close() {
    runtime.close();
    client.close();
    commands.close();
    searches.close();
    engine.close();
    pollServer.close();
  }
}
