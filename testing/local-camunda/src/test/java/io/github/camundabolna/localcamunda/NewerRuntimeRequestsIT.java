package io.github.camundabolna.localcamunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The requests that connector runtimes of 8.9 send in addition to those of 8.8. */
@TestInstance(Lifecycle.PER_CLASS)
class NewerRuntimeRequestsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String STATISTICS = "process-definitions/statistics/message-subscriptions";
  private static final String OPEN_SUBSCRIPTIONS =
      "{'page':{'limit':200},'filter':{'messageSubscriptionState':{'$eq':'CREATED'}}}";

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private EmbeddedEngine engine;
  private CamundaClient client;

  @BeforeAll
  void startEngine() {
    engine = EmbeddedEngine.start();
    client = engine.newClient();
  }

  @AfterAll
  void stop() {
    client.close();
    engine.close();
    http.shutdownNow();
  }

  @Test
  void aProcessDefinitionIsFoundByItsKey() throws Exception {
    var old = TestProcesses.deploy(client, TestProcesses.waiting("by-key", "first-end"));
    TestProcesses.deploy(client, TestProcesses.waiting("by-key", "second-end"));

    var found = client.newProcessDefinitionGetRequest(old).send().join();

    assertThat(found.getProcessDefinitionId()).isEqualTo("by-key");
    assertThat(found.getVersion()).isEqualTo(1);
    assertThat(get("process-definitions/1").statusCode()).isEqualTo(404);
  }

  @Test
  void deployedVersionsAreInTheStateActive() throws Exception {
    TestProcesses.deploy(client, TestProcesses.waiting("deployed", "end"));

    var filter = "{'processDefinitionId':'deployed','isLatestVersion':true,'state':'%s'}";

    assertThat(search("process-definitions/search", filter.formatted("ACTIVE"))).hasSize(1);
    assertThat(search("process-definitions/search", filter.formatted("DELETED"))).isEmpty();
  }

  @Test
  void versionsInWhichInstancesWaitForMessagesAreCounted() throws Exception {
    var old = TestProcesses.deploy(client, TestProcesses.waiting("counted", "first-end"));
    start("counted", "a");
    var second = start("counted", "b");
    var current = TestProcesses.deploy(client, TestProcesses.waiting("counted", "second-end"));
    start("counted", "c");

    await().atMost(PATIENCE).until(() -> subscriptions(old) == 2 && subscriptions(current) == 1);
    var row = statistics(old);
    assertThat(row.path("processDefinitionId").asText()).isEqualTo("counted");
    assertThat(row.path("tenantId").asText()).isEqualTo("<default>");
    assertThat(row.path("processInstancesWithActiveSubscriptions").asInt()).isEqualTo(2);

    publish("a");
    client.newCancelInstanceCommand(second).send().join();

    await().atMost(PATIENCE).until(() -> subscriptions(old) == 0);
    assertThat(subscriptions(current)).isEqualTo(1);
  }

  @Test
  void aMigratedInstanceIsCountedInTheVersionThatItIsIn() throws Exception {
    var old = TestProcesses.deploy(client, TestProcesses.waiting("moves", "first-end"));
    var instance = start("moves", "m");
    var target = TestProcesses.deploy(client, TestProcesses.waiting("moves", "second-end"));
    await().atMost(PATIENCE).until(() -> subscriptions(old) == 1);

    client
        .newMigrateProcessInstanceCommand(instance)
        .migrationPlan(target)
        .addMappingInstruction("wait", "wait")
        .send()
        .join();

    await().atMost(PATIENCE).until(() -> subscriptions(target) == 1);
    assertThat(subscriptions(old)).isZero();
  }

  @Test
  void variablesOfAnInstanceAndOfOneOfItsElementsAreFoundAtOnce() throws Exception {
    TestProcesses.deploy(
        client,
        Bpmn.createExecutableProcess("scoped")
            .startEvent()
            .receiveTask(
                "wait",
                task ->
                    task.zeebeInputExpression("\"local\"", "mine")
                        .message(m -> m.name("m").zeebeCorrelationKeyExpression("key")))
            .endEvent()
            .done());
    var instance = start("scoped", "k");
    var body = "{'processInstanceKey':'%d','elementId':'wait'}".formatted(instance);
    await().atMost(PATIENCE).until(() -> search("element-instances/search", body).size() == 1);
    var element =
        search("element-instances/search", body).path(0).path("elementInstanceKey").asText();

    var found =
        search("variables/search", "{'scopeKey':{'$in':['%d','%s']}}".formatted(instance, element));

    assertThat(found.findValuesAsText("name")).containsExactlyInAnyOrder("key", "mine");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=x + y | {'x':1,'y':2} | 3",
        "=call.id | {'call':{'id':'c-1'}} | \"c-1\"",
        "={a: x, b: [x, null]} | {'x':true} | {\"a\":true,\"b\":[true,null]}",
        "=date(\"2026-11-26\") | {} | \"2026-11-26\"",
      })
  void feelIsEvaluatedAsTheEngineDoes(String expression, String variables, String result)
      throws Exception {
    var answer = evaluate(expression, variables);

    assertThat(answer.path("expression").asText()).isEqualTo(expression);
    assertThat(answer.path("result")).isEqualTo(json.readTree(result));
    assertThat(answer.path("warnings")).isEmpty();
  }

  @Test
  void aVariableThatIsMissingIsNullWithAWarning() throws Exception {
    assertThat(evaluate("=missing", "{}").at("/warnings/0/message").asText()).contains("missing");
    assertThat(evaluate("=missing", "{}").path("result").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"=a +, failed to parse expression", "a + b, must begin with"})
  void whatIsNoExpressionIsRefusedWithASentence(String expression, String sentence)
      throws Exception {
    var answer = post("expression/evaluation", "{'expression':'%s'}".formatted(expression));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json.readTree(answer.body()).path("detail").asText()).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource({"variables/x/y", "process-definitions/1/form", "brand-new"})
  void aRequestThatIsNotServedIsNamed(String path) throws Exception {
    var answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("does not serve GET /v2/" + path);
    assertThat(engine.unsupportedRequests()).contains("GET /v2/" + path);
  }

  private long start(String processId, String key) {
    return TestProcesses.start(client, processId, Map.of("key", key));
  }

  private void publish(String key) {
    client.newPublishMessageCommand().messageName("called").correlationKey(key).send().join();
  }

  private int subscriptions(long definition) throws Exception {
    return statistics(definition).path("activeSubscriptions").asInt();
  }

  private JsonNode statistics(long definition) throws Exception {
    var answer = json.readTree(post(STATISTICS, OPEN_SUBSCRIPTIONS).body());
    for (JsonNode row : answer.path("items")) {
      if (row.path("processDefinitionKey").asText().equals(Long.toString(definition))) {
        return row;
      }
    }
    return json.missingNode();
  }

  private JsonNode evaluate(String expression, String variables) throws Exception {
    var body =
        json.createObjectNode()
            .put("expression", expression)
            .put("tenantId", "<default>")
            .set("variables", json.readTree(variables.replace('\'', '"')));
    return json.readTree(post("expression/evaluation", body.toString()).body());
  }

  private JsonNode search(String path, String filter) throws Exception {
    return json.readTree(post(path, "{'filter':" + filter + "}").body()).path("items");
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return send(request(path).POST(BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(engine.restAddress().resolve("/v2/" + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
