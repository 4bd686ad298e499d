package io.github.camundabolna.localcamunda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.request.VariableSearchRequest;
import io.camunda.client.api.search.response.Variable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class RestFacadeIT {

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private EmbeddedEngine engine;
  private CamundaClient client;
  private long oldVersion;
  private long newVersion;
  private long instance;

  @BeforeAll
  void startEngineWithTwoVersions() {
    engine = EmbeddedEngine.start();
    client = engine.newClient();
    oldVersion = TestProcesses.deploy(client, TestProcesses.waiting("two-versions", "first-end"));
    newVersion = TestProcesses.deploy(client, TestProcesses.waiting("two-versions", "second-end"));
    TestProcesses.deploy(client, TestProcesses.waiting("another", "end"));
    instance =
        TestProcesses.start(client, "two-versions", Map.of("key", "k-1", "list", new int[] {1, 2}));
  }

  @AfterAll
  void stop() {
    client.close();
    engine.close();
  }

  @Test
  void requestsAreCountedByMethodAndPathWithoutKeys() {
    client.newProcessDefinitionGetXmlRequest(oldVersion).send().join();
    client.newProcessDefinitionSearchRequest().send().join();

    assertThat(engine.requestCounts())
        .containsKeys(
            "CreateProcessInstance",
            "GET /v2/process-definitions/",
            "POST /v2/process-definitions/search");
  }

  @Test
  void findsTheLatestVersionOfEachProcess() {
    var found =
        client.newProcessDefinitionSearchRequest().filter(f -> f.isLatestVersion(true)).send();

    assertThat(found.join().items())
        .extracting(d -> d.getProcessDefinitionId() + " " + d.getVersion())
        .containsExactlyInAnyOrder("two-versions 2", "another 1");
  }

  @Test
  void findsActiveElementInstancesByDefinitionAndElement() {
    var found =
        client
            .newElementInstanceSearchRequest()
            .filter(
                f ->
                    f.processDefinitionKey(newVersion)
                        .elementId("wait")
                        .state(ElementInstanceState.ACTIVE))
            .send()
            .join();

    assertThat(found.items()).singleElement().extracting("processInstanceKey").isEqualTo(instance);
  }

  @Test
  void findsNoElementInstanceOfAVersionThatWasNotStarted() {
    var found =
        client
            .newElementInstanceSearchRequest()
            .filter(f -> f.processDefinitionKey(oldVersion))
            .send();

    assertThat(found.join().items()).isEmpty();
  }

  @Test
  void findsTheVariablesOfAnInstanceAsJson() {
    var found =
        client
            .newVariableSearchRequest()
            .filter(f -> f.processInstanceKey(instance).scopeKey(instance))
            .send();

    assertThat(found.join().items())
        .extracting(v -> v.getName() + " = " + v.getValue())
        .containsExactlyInAnyOrder("key = \"k-1\"", "list = [1,2]");
  }

  @Test
  void cutsLongValuesUnlessAskedForTheWhole() {
    var text = "x".repeat(9000);
    var owner = TestProcesses.start(client, "another", Map.of("key", "long", "text", text));

    var cut = textOf(client.newVariableSearchRequest(), owner);
    var whole = textOf(client.newVariableSearchRequest().withFullValues(), owner);
    var lookedUp = client.newVariableGetRequest(cut.getVariableKey()).send().join();

    assertThat(cut.isTruncated()).isTrue();
    assertThat(cut.getValue()).hasSize(8191);
    assertThat(whole.isTruncated()).isFalse();
    assertThat(whole.getValue()).isEqualTo('"' + text + '"');
    assertThat(lookedUp.getValue()).isEqualTo('"' + text + '"');
  }

  @Test
  void givesTheXmlOfAnOldVersionAsItWasDeployed() {
    var xml = client.newProcessDefinitionGetXmlRequest(oldVersion).send().join();

    assertThat(xml).contains("first-end").doesNotContain("second-end");
  }

  @Test
  void cutsPagesThatLeadToAnEmptyOne() throws Exception {
    var first = search("{'page':{'limit':2}}");
    var second = search("{'page':{'limit':2,'after':'" + cursor(first) + "'}}");
    var third = search("{'page':{'limit':2,'after':'" + cursor(second) + "'}}");

    assertThat(first.path("items")).hasSize(2);
    assertThat(first.at("/page/totalItems").asInt()).isEqualTo(3);
    assertThat(first.at("/items/0/processDefinitionKey").isTextual()).isTrue();
    assertThat(second.path("items")).hasSize(1);
    assertThat(third.path("items")).isEmpty();
  }

  @Test
  void ignoresEmptyListsInFilters() throws Exception {
    var filter = "{'filter':{'processDefinitionId':{'$eq':'another','$in':[],'$notIn':[]}}}";

    assertThat(search(filter).path("items")).hasSize(1);
  }

  @Test
  void refusesAnOperatorThatItDoesNotKnow() throws Exception {
    var answer = post("{'filter':{'version':{'$gt':1}}}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json.readTree(answer.body()).path("detail").asText()).contains("$gt");
  }

  @Test
  void keepsDocumentsUntilTheyAreDeleted() throws Exception {
    byte[] content = {0, 13, 10, '-', '-', (byte) 0xff, 13, 10};
    var stored =
        client
            .newCreateDocumentCommand()
            .content(content)
            .fileName("Gespräch.txt")
            .contentType("text/plain")
            .send()
            .join();

    assertThat(stored.getMetadata().getFileName()).isEqualTo("Gespräch.txt");
    assertThat(stored.getMetadata().getSize()).isEqualTo(8);
    try (var read = client.newDocumentContentGetRequest(stored).send().join()) {
      assertThat(read.readAllBytes()).isEqualTo(content);
    }
    client.newDeleteDocumentCommand(stored).send().join();
    var gone = engine.restAddress().resolve("/v2/documents/" + stored.getDocumentId());
    assertThat(http.send(HttpRequest.newBuilder(gone).build(), BodyHandlers.discarding()))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(404);
  }

  private static Variable textOf(VariableSearchRequest search, long scope) {
    var found = search.filter(f -> f.scopeKey(scope).name("text")).send().join();
    assertThat(found.items()).hasSize(1);
    return found.items().get(0);
  }

  private static String cursor(JsonNode page) {
    return page.at("/page/endCursor").asText();
  }

  private JsonNode search(String body) throws Exception {
    return json.readTree(post(body).body());
  }

  private HttpResponse<String> post(String body) throws Exception {
    URI address = engine.restAddress().resolve("/v2/process-definitions/search");
    var content = HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'));
    return http.send(
        HttpRequest.newBuilder(address).POST(content).build(), BodyHandlers.ofString());
  }
}
