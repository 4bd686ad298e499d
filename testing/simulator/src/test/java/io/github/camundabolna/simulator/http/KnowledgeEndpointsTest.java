package io.github.camundabolna.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.ContractTestBase;
import io.github.camundabolna.simulator.JsonKeys;
import io.github.camundabolna.simulator.MultipartFormBody;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeEndpointsTest extends ContractTestBase {

  private static final String PDF = "%PDF-1.7\n";

  @Test
  void aFileBecomesAKnowledgeBase() {
    JsonNode created =
        created(
            new MultipartFormBody()
                .file("file", "sample-rag.pdf", PDF)
                .text("chunk_size", "256")
                .text("similarity_top_k", "5")
                .text("overlapping", "0")
                .text("language_support", "multilingual"));

    contract.check(created, "post", "/knowledgebase", 200);
    JsonKeys.sameKeys(created, contract.recorded("api/knowledgebase_create_200.json"));
    assertThat(created.path("source_type").asText()).isEqualTo("pdf");
    JsonNode base = get(created);
    contract.check(base, "get", "/knowledgebase/{rag_id}", 200);
    assertThat(base.path("file_name").asText()).isEqualTo("sample-rag.pdf");
    assertThat(base.path("chunk_size").asInt()).isEqualTo(256);
    assertThat(base.path("similarity_top_k").asInt()).isEqualTo(5);
    assertThat(base.path("overlapping").asInt()).isZero();
    assertThat(base.path("language_support").asText()).isEqualTo("multilingual");
  }

  @Test
  void aPageBecomesAKnowledgeBaseWithTheDefaults() {
    JsonNode created = created(new MultipartFormBody().text("url", "https://example.com/faq"));

    contract.check(created, "post", "/knowledgebase", 200);
    assertThat(created.path("source_type").asText()).isEqualTo("url");
    JsonNode base = get(created);
    assertThat(base.path("file_name").asText()).isEqualTo("https://example.com/faq");
    assertThat(base.path("chunk_size").asInt()).isEqualTo(512);
    assertThat(base.path("language_support").isNull()).isTrue();
  }

  @Test
  void aKnowledgeBaseIsProcessedAfterAWhile() {
    JsonNode created = created(new MultipartFormBody().text("url", "https://example.com/faq"));

    assertThat(created.path("status").asText()).isEqualTo("processing");
    await().until(() -> get(created).path("status").asText().equals("processed"));
    contract.check(get(created), "get", "/knowledgebase/{rag_id}", 200);
  }

  static Stream<MultipartFormBody> unreadable() {
    return Stream.of(
        new MultipartFormBody().file("file", "unreadable.pdf", PDF),
        new MultipartFormBody().file("file", "unreadable-0a1b2c3d-2251799813685249.pdf", PDF),
        new MultipartFormBody().text("url", "https://example.com/unreadable"));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void whatIsNamedUnreadableFails(MultipartFormBody form) {
    JsonNode created = created(form);

    await().until(() -> get(created).path("status").asText().equals("error"));
  }

  @Test
  void knowledgeBasesAreListedUntilTheyAreDeleted() {
    JsonNode first = created(new MultipartFormBody().text("url", "https://example.com/1"));
    created(new MultipartFormBody().text("url", "https://example.com/2"));

    contract.check(list(), "get", "/knowledgebase/all", 200);
    assertThat(list().findValuesAsText("file_name"))
        .containsExactly("https://example.com/1", "https://example.com/2");
    JsonNode deleted = fixture.parse(delete(first).body());
    assertThat(deleted).isEqualTo(contract.example("delete", "/knowledgebase/{rag_id}", 200));
    assertThat(list().findValuesAsText("file_name")).containsExactly("https://example.com/2");
    HttpResponse<String> again = delete(first);
    assertThat(again.statusCode()).isEqualTo(400);
    contract.check(fixture.parse(again.body()), "delete", "/knowledgebase/{rag_id}", 400);
  }

  static Stream<MultipartFormBody> wrongForms() {
    return Stream.of(
        new MultipartFormBody(),
        new MultipartFormBody().file("file", "a.pdf", PDF).text("url", "https://example.com"),
        new MultipartFormBody().file("file", "a.pdf", "PK"),
        new MultipartFormBody().text("url", "example"),
        new MultipartFormBody().text("url", "https://example.com").text("chunk_size", "0"),
        new MultipartFormBody().text("url", "https://example.com").text("overlapping", "few"),
        new MultipartFormBody()
            .text("url", "https://example.com")
            .text("language_support", "english"));
  }

  @ParameterizedTest
  @MethodSource("wrongForms")
  void aWrongFormIsRefused(MultipartFormBody form) {
    HttpResponse<String> refused = fixture.send(form.postTo(fixture.request("/knowledgebase")));

    assertThat(refused.statusCode()).isEqualTo(400);
    contract.check(fixture.parse(refused.body()), "post", "/knowledgebase", 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "3c90c3cc-0d44-4b50-8888-8dd25736052a"})
  void anUnknownKnowledgeBaseIsRefused(String id) {
    HttpResponse<String> refused = fixture.get("/knowledgebase/" + id);

    assertThat(refused.statusCode()).isEqualTo(400);
    contract.check(fixture.parse(refused.body()), "get", "/knowledgebase/{rag_id}", 400);
  }

  @Test
  void theIdIsFoundWithAndWithoutDashes() {
    String plain =
        created(new MultipartFormBody().text("url", "https://example.com")).path("rag_id").asText();
    JsonNode base = fixture.getJson("/knowledgebase/" + plain);
    UUID dashed = UUID.fromString(base.path("rag_id").asText());

    assertThat(plain).matches("[0-9a-f]{32}").isEqualTo(dashed.toString().replace("-", ""));
    assertThat(fixture.getJson("/knowledgebase/" + dashed).path("vector_id"))
        .isEqualTo(base.path("vector_id"));
  }

  private JsonNode created(MultipartFormBody form) {
    HttpResponse<String> answer = fixture.send(form.postTo(fixture.request("/knowledgebase")));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return fixture.parse(answer.body());
  }

  private JsonNode get(JsonNode created) {
    return fixture.getJson("/knowledgebase/" + created.path("rag_id").asText());
  }

  private JsonNode list() {
    return fixture.getJson("/knowledgebase/all");
  }

  private HttpResponse<String> delete(JsonNode created) {
    return fixture.send("DELETE", "/knowledgebase/" + created.path("rag_id").asText(), "");
  }
}
