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

/** An engine, a connector runtime and a board with notices that waiting processes are told of. */
final class PollingFixture implements AutoCloseable {

  /**
   * The embedded engine can lose an answer on a busy machine; its client waits for 10 seconds then.
   */
  static final Duration PATIENCE = Duration.ofSeconds(90);

  /** How many rows the runtime asks for at a time; it is 200 unless told. */
  static final int PAGE = 10;

  private final PollServer board = new PollServer();
  private final EmbeddedEngine engine = EmbeddedEngine.start();
  private final CamundaClient client = engine.newClient();
  private final TcpProxy commands = new TcpProxy(engine.gatewayAddress());
  private final TcpProxy searches = new TcpProxy(engine.restAddress());
  private final ConnectorRuntime runtime = startRuntime();

  PollingFixture() throws IOException {}

  /** Starts one more runtime on this stage; the caller closes it. */
  ConnectorRuntime startRuntime() {
    var settings = new HashMap<>(engine.clientSettings());
    settings.put("camunda.client.grpc-address", commands.address());
    settings.put("camunda.client.rest-address", searches.address());
    settings.put("camunda.connector.process-definition-search.page-size", String.valueOf(PAGE));
    // Camunda's client can hang when it closes job streams that a gate has cut.
    settings.put("camunda.client.worker.defaults.stream-enabled", "false");
    settings.put("BOARD", board.address());
    return ConnectorRuntime.start(settings);
  }

  PollServer board() {
    return board;
  }

  /** The runtimes' way to the engine for commands, such as the publishing of messages. */
  TcpProxy commands() {
    return commands;
  }

  /** The runtimes' way to the REST interface. */
  TcpProxy searches() {
    return searches;
  }

  EmbeddedEngine engine() {
    return engine;
  }

  CamundaClient client() {
    return client;
  }

  ProcessJournal book() {
    return engine.book();
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

  ProcessInstanceHistory run(long instance) {
    return book().run(instance).orElseThrow();
  }

  /** Waits until a connector has looked for the key this many times more. */
  void awaitLooks(String key, int more) {
    var before = board.looksFor(key);
    await().atMost(PATIENCE).until(() -> board.looksFor(key) >= before + more);
  }

  void awaitCompleted(long instance) {
    await().atMost(PATIENCE).until(() -> book().completed(instance));
  }

  void assertToldOf(long instance, String word) {
    assertThat(book().variables(instance).get("word").asText()).isEqualTo(word);
    assertThat(book().variables(instance).get("notice").get("word").asText()).isEqualTo(word);
  }

  @Override
  public void close() {
    runtime.close();
    client.close();
    commands.close();
    searches.close();
    engine.close();
    board.close();
  }
}
