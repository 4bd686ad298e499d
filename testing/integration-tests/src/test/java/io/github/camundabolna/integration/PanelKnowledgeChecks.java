package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.api.response.DocumentReferenceResponse;
import java.util.List;
import java.util.Map;

/** The expected results of the scenarios with "Bolna knowledge base". */
record PanelKnowledgeChecks(IntegrationEnvironment environment) implements PanelChecks {

  @Override
  public Map<String, Runnable> runs() {
    return Map.of(
        "create-knowledge-base", () -> assertThat(fromPage()).hasSize(32),
        "create-knowledge-base-from-document", this::createFromDocument,
        "wait-for-knowledge-base", this::waitUntilProcessed,
        "get-knowledge-base", this::get,
        "list-knowledge-bases", this::list,
        "delete-knowledge-base", this::delete);
  }

  private void createFromDocument() {
    DocumentReferenceResponse file =
        environment
            .client
            .newCreateDocumentCommand()
            .content("%PDF-1.7 price list")
            .fileName("prices.pdf")
            .send()
            .join();
    Map<String, Object> form = Map.of("file", List.of(file));
    long instance = run("create-knowledge-base-from-document", Map.of("form", form));

    String id = environment.variable(instance, "knowledgeBaseId").asText();
    JsonNode base = read(id);
    assertThat(base.path("fileName").asText()).startsWith("price-list-").endsWith(".pdf");
    assertThat(base.path("languageSupport").asText()).isEqualTo("multilingual");
    assertThat(base.path("chunkSize").asInt()).isEqualTo(256);
    assertThat(base.path("similarityTopK").asInt()).isEqualTo(5);
    assertThat(base.path("overlapping").asInt()).isEqualTo(32);
  }

  private void waitUntilProcessed() {
    long instance = run("wait-for-knowledge-base", Map.of("knowledgeBaseId", fromPage()));

    assertThat(environment.variable(instance, "knowledgeBaseReady").asBoolean()).isTrue();
    assertThat(environment.variable(instance, "knowledgeBase").path("vectorId").asText())
        .isNotEmpty();
  }

  private void get() {
    assertThat(read(fromPage()).path("fileName").asText()).isEqualTo("https://example.com/faq");
  }

  private void list() {
    String id = fromPage();
    run("wait-for-knowledge-base", Map.of("knowledgeBaseId", id));

    long instance = run("list-knowledge-bases", Map.of());

    JsonNode bases = environment.variable(instance, "knowledgeBases");
    assertThat(bases.findValuesAsText("knowledgeBaseId"))
        .hasSizeLessThanOrEqualTo(5)
        .extracting(each -> each.replace("-", ""))
        .contains(id);
  }

  private void delete() {
    Map<String, Object> variables = Map.of("knowledgeBaseId", fromPage());

    long first = run("delete-knowledge-base", variables);
    long second = run("delete-knowledge-base", variables);

    assertThat(environment.variable(first, "knowledgeBaseStatus").asText()).isEqualTo("deleted");
    assertThat(environment.variable(second, "knowledgeBaseStatus").asText()).isEqualTo("deleted");
  }

  private String fromPage() {
    long instance = run("create-knowledge-base", Map.of());
    return environment.variable(instance, "knowledgeBaseId").asText();
  }

  private JsonNode read(String id) {
    long instance = run("get-knowledge-base", Map.of("knowledgeBaseId", id));
    return environment.variable(instance, "knowledgeBase");
  }

  private long run(String process, Map<String, Object> variables) {
    long instance = environment.start(process, variables);
    environment.awaitEnd(instance);
    return instance;
  }
}
