package io.github.camundabolna.localcamunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.github.camundabolna.localcamunda.records.JobFailure;
import io.github.camundabolna.localcamunda.records.OpenIncident;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import io.github.camundabolna.localcamunda.runtime.ConnectorRuntime;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class ConnectorRuntimeIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private EmbeddedEngine engine;
  private ConnectorRuntime runtime;
  private ProcessJournal journal;
  private ManualResponseServer line;

  @BeforeAll
  void startEngineAndRuntime() throws Exception {
    line = new ManualResponseServer();
    engine = EmbeddedEngine.start();
    journal = engine.journal();
    var settings = new HashMap<>(engine.clientSettings());
    settings.put("WORD", "open sesame");
    runtime = ConnectorRuntime.start(settings);
  }

  /** Also fails if a newer runtime sends requests that the engine does not support. */
  @AfterAll
  void stop() {
    runtime.close();
    assertThat(engine.unsupportedRequests()).as("requests of the runtime").isEmpty();
    engine.close();
    line.close();
  }

  @Test
  void aServiceTaskIsDoneByAConnectorWithItsSecret() throws Exception {
    deploy(TestProcesses.postTask("asks", "1"));
    var instance = start("asks", Map.of("address", line.address()));

    var call = line.next();
    call.answer(200, "yes");

    await().atMost(PATIENCE).until(() -> journal.completed(instance));
    assertThat(call.word()).isEqualTo("open sesame");
    assertThat(journal.variables(instance).get("result").path("answer").asText()).isEqualTo("yes");
    assertThat(journal.variables(Long.parseLong(call.elementInstanceKey()))).containsKey("line");
    assertThat(journal.history(instance).orElseThrow().path())
        .containsExactly("begin", "ask", "asked");
    assertThat(journal.history(instance).orElseThrow().endEvent()).contains("asked");
  }

  @Test
  void theTimeOfEntryIsTheSameAtEveryAttemptAndHasAZone() throws Exception {
    deploy(TestProcesses.postTask("asks-for-the-time", "2"));
    start("asks-for-the-time", Map.of("address", line.address()));

    var first = line.next();
    first.answer(503, "later");
    var second = line.next();
    second.answer(200, "now");

    assertThat(enteredAt(second)).isEqualTo(enteredAt(first));
    assertThat(second.elementInstanceKey()).isEqualTo(first.elementInstanceKey());
    assertThat(ZonedDateTime.parse(enteredAt(first))).isBefore(ZonedDateTime.now());
  }

  @Test
  void aFailedAttemptIsInTheJournalWithTheRetriesThatWereLeft() throws Exception {
    deploy(TestProcesses.postTask("asks-again", "2"));
    var instance = start("asks-again", Map.of("address", line.address()));

    line.next().answer(503, "later");
    line.next().answer(200, "now");

    await().atMost(PATIENCE).until(() -> journal.completed(instance));
    assertThat(journal.jobFailures(instance))
        .singleElement()
        .returns(1, JobFailure::retriesLeft)
        .returns("The line said later", JobFailure::message);
  }

  @Test
  void aJobThatFailsForGoodLeavesAnIncidentInTheJournal() throws Exception {
    deploy(TestProcesses.postTask("asks-in-vain", "1"));
    var instance = start("asks-in-vain", Map.of("address", line.address()));

    line.next().answer(404, "nobody here");

    await().atMost(PATIENCE).until(() -> !journal.openIncidents(instance).isEmpty());
    assertThat(journal.openIncidents(instance))
        .singleElement()
        .returns("JOB_NO_RETRIES", OpenIncident::type)
        .returns("ask", OpenIncident::elementId)
        .returns("The line said nobody here", OpenIncident::message);
    assertThat(journal.completed(instance)).isFalse();
    assertThat(journal.history(instance).orElseThrow().activeElements())
        .singleElement()
        .extracting("elementId")
        .isEqualTo("ask");
  }

  @Test
  void aProcessThatIsNeverStartedReceivesForAllOthers() throws Exception {
    deploy(TestProcesses.waiting("waits", "end-of-first-version"));
    var old = start("waits", Map.of("key", "one"));
    deploy(TestProcesses.waiting("waits", "end-of-second-version"));
    var current = start("waits", Map.of("key", "two"));
    deploy(TestProcesses.receiving("receives", "calls"));
    runtime.awaitWebhook("calls", PATIENCE);

    assertThat(triggerHook("calls?key=two&word=b")).isEqualTo(200);
    assertThat(triggerHook("calls?key=one&word=a")).isEqualTo(200);

    await().atMost(PATIENCE).until(() -> journal.completed(old) && journal.completed(current));
    assertThat(journal.history(old).orElseThrow().endEvent()).contains("end-of-first-version");
    assertThat(journal.history(current).orElseThrow().endEvent()).contains("end-of-second-version");
    assertThat(journal.variables(old).get("received").at("/request/params/word").asText())
        .isEqualTo("a");
    assertThat(journal.instancesOf("receives")).isEmpty();
  }

  @Test
  void waitingForAWebhookSendsItNothing() throws Exception {
    deploy(TestProcesses.receiving("is-not-disturbed", "quiet"));

    runtime.awaitWebhook("quiet", PATIENCE);

    var log = "/tenants/%3Cdefault%3E/inbound/is-not-disturbed/receive/logs";
    var activities = get(runtime.webhookBase().resolve(log)).body();
    assertThat(activities).contains("Activated inbound connector").doesNotContain("URL:");
  }

  @Test
  void theJournalCountsWhatWasStartedAndEnded() throws Exception {
    deploy(TestProcesses.waiting("is-counted", "end"));
    var before = journal.counts("is-counted");
    var completed = start("is-counted", Map.of("key", "message"));
    var cancelled = start("is-counted", Map.of("key", "none"));
    start("is-counted", Map.of("key", "none"));

    runtime.client().newCancelInstanceCommand(cancelled).send().join();
    runtime
        .client()
        .newPublishMessageCommand()
        .messageName("called")
        .correlationKey("message")
        .send()
        .join();

    await().atMost(PATIENCE).until(() -> journal.completed(completed));
    var after = journal.counts("is-counted");
    assertThat(after.started() - before.started()).isEqualTo(3);
    assertThat(after.completed() - before.completed()).isEqualTo(1);
    assertThat(after.terminated() - before.terminated()).isEqualTo(1);
  }

  private String enteredAt(ManualResponseServer.Call call) throws Exception {
    JsonNode variables = json.readTree(call.variables());
    return variables.path("enteredAt").asText();
  }

  private void deploy(BpmnModelInstance process) {
    TestProcesses.deploy(runtime.client(), process);
  }

  private long start(String processId, Map<String, Object> variables) {
    return TestProcesses.start(runtime.client(), processId, variables);
  }

  private int triggerHook(String pathAndQuery) throws Exception {
    return get(runtime.webhookBase().resolve(pathAndQuery)).statusCode();
  }

  private HttpResponse<String> get(URI uri) throws Exception {
    return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
