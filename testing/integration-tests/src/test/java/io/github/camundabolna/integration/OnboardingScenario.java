package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.api.response.DocumentReferenceResponse;
import io.github.camundabolna.localcamunda.records.ElementRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A new agent, as somebody requests it in the start form, and what then exists at Bolna. */
final class OnboardingScenario {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FOLDER = "agent-onboarding/";
  private static final String TASK = "solve_problem";

  private final IntegrationEnvironment environment;
  private final String agentName;
  private final List<String> numbersBefore;
  private final Map<String, Object> form = new HashMap<>();
  private long instance;

  OnboardingScenario(IntegrationEnvironment environment, String agentName) {
    this.environment = environment;
    this.agentName = agentName;
    this.numbersBefore = numbers();
    with("agentName", agentName)
        .with("agentFile", List.of(configuration()))
        .with("knowledgeFile", List.of(pdf(agentName + ".pdf")))
        .with("areaCode", "415")
        .with("maxMonthlyPrice", 10)
        .with("webhookUrl", environment.webhook("bolna"));
  }

  OnboardingScenario with(String field, Object value) {
    form.put(field, value);
    return this;
  }

  /** Stores the configuration of the example. */
  DocumentReferenceResponse configuration() {
    return file("receptionist.json", "receptionist.json");
  }

  /** Stores the PDF file of the example under a name. */
  DocumentReferenceResponse pdf(String name) {
    return file("clinic-faq.pdf", name);
  }

  private DocumentReferenceResponse file(String example, String name) {
    try (InputStream content = getClass().getClassLoader().getResourceAsStream(FOLDER + example)) {
      return environment
          .client
          .newCreateDocumentCommand()
          .content(content.readAllBytes())
          .fileName(name)
          .send()
          .join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  OnboardingScenario start() {
    instance = environment.start("agent-onboarding", form);
    return this;
  }

  /** Waits until a person has to decide, and returns the problem that the form shows. */
  String awaitProblem() {
    await().atMost(IntegrationEnvironment.PATIENCE).until(() -> task().isPresent());
    return variable("problem").asText();
  }

  /** Continues behind the user task as if it were completed: this engine can't complete one. */
  void decide(String decision, Map<String, Object> answers) {
    Map<String, Object> variables = new HashMap<>(answers);
    variables.put("decision", decision);
    long taskKey = task().orElseThrow().key();
    environment
        .client
        .newModifyProcessInstanceCommand(instance)
        .activateElement("decision")
        .withVariables(variables)
        .and()
        .terminateElement(taskKey)
        .send()
        .join();
    await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .until(() -> task().filter(task -> task.key() == taskKey).isEmpty());
  }

  private Optional<ElementRecord> task() {
    return environment.journal.history(instance).stream()
        .flatMap(run -> run.activeElements().stream())
        .filter(element -> element.elementId().equals(TASK))
        .findFirst();
  }

  void awaitEnd(String endEvent) {
    environment.awaitEnd(instance);
    assertThat(environment.journal.history(instance).orElseThrow().path()).contains(endEvent);
  }

  JsonNode variable(String name) {
    return environment.variable(instance, name);
  }

  /** Returns the agents with the name of this scenario. */
  List<JsonNode> agents() {
    return rows("/v2/agent/all", "agent_name", agentName).toList();
  }

  /** Returns the knowledge bases of documents with this name. */
  List<JsonNode> knowledgeBases(String name) {
    return rows("/knowledgebase/all", "file_name", name).toList();
  }

  List<JsonNode> knowledgeBases() {
    return knowledgeBases(agentName);
  }

  /** Returns the numbers that were bought since the scenario began. */
  List<JsonNode> boughtNumbers() {
    return read("/phone-numbers/all")
        .filter(row -> !numbersBefore.contains(row.path("phone_number").asText()))
        .toList();
  }

  /** Returns the agent that answers a number, or an empty text. */
  String agentOf(String numberId) {
    return rows("/phone-numbers/all", "id", numberId.replace("-", ""))
        .map(row -> row.path("agent_id").asText())
        .findFirst()
        .orElseThrow();
  }

  private List<String> numbers() {
    return read("/phone-numbers/all").map(row -> row.path("phone_number").asText()).toList();
  }

  private Stream<JsonNode> rows(String path, String field, String prefix) {
    return read(path).filter(row -> row.path(field).asText().startsWith(prefix));
  }

  private Stream<JsonNode> read(String path) {
    HttpRequest get =
        HttpRequest.newBuilder(environment.bolna.baseUri().resolve(path))
            .header("Authorization", "Bearer " + IntegrationEnvironment.API_KEY)
            .build();
    try {
      JsonNode rows = JSON.readTree(environment.send(get).body());
      return StreamSupport.stream(rows.spliterator(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
