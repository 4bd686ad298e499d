package io.github.camundabolna.bolna.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.FakeKnowledgeBases.FakeKnowledgeBase;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestResponses;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations that need no test class of their own. */
class KnowledgeOperationTest {

  private static final String ID = KnowledgeConnectorFixture.ID;

  @AutoClose private final KnowledgeConnectorFixture runtime = new KnowledgeConnectorFixture();

  @Test
  void aKnowledgeBaseIsRead() {
    put(ID, "processed", "a.pdf", 0);

    GetKnowledgeBase.Result result =
        (GetKnowledgeBase.Result) runtime.run(operation("getKnowledgeBase"));

    assertThat(result.knowledgeBase())
        .containsEntry("knowledgeBaseId", ID)
        .containsEntry("status", "processed")
        .containsEntry("fileName", "a.pdf")
        .containsEntry("chunkSize", 512)
        .containsEntry("createdAt", "2026-08-21T05:05:00Z")
        .containsEntry("overlapping", null)
        .containsEntry("languageSupport", null);
  }

  @Test
  void theQueryOfAUrlIsInNoResult() {
    put(ID, "processed", "https://example.com/faq?token=tell-nobody", 0);

    GetKnowledgeBase.Result result =
        (GetKnowledgeBase.Result) runtime.run(operation("getKnowledgeBase"));

    assertThat(result.knowledgeBase()).containsEntry("fileName", "https://example.com/faq?***");
  }

  @Test
  void knowledgeBasesAreListedNewestFirst() {
    for (int i = 0; i < 4; i++) {
      put(
          String.valueOf(i).repeat(32),
          i == 2 ? "error" : "processed",
          "f" + i,
          i % 2 == 0 ? i : -i);
    }

    assertThat(listed("").knowledgeBases())
        .extracting(base -> base.get("fileName"))
        .containsExactly("f2", "f0", "f1", "f3");
    assertThat(listed(", 'atMost': 2").knowledgeBases())
        .extracting(base -> base.get("fileName"))
        .containsExactly("f2", "f0");
    assertThat(listed(", 'atMost': 2").total()).isEqualTo(4);
    assertThat(listed(", 'status': 'processed'").knowledgeBases())
        .extracting(base -> base.get("fileName"))
        .containsExactly("f0", "f1", "f3");
  }

  private ListKnowledgeBases.Result listed(String filter) {
    return (ListKnowledgeBases.Result)
        runtime.run(runtime.fresh("{'type': 'listKnowledgeBases'" + filter + "}"));
  }

  @Test
  void deletingTwiceSucceedsTwice() {
    put(ID, "processed", "a.pdf", 0);
    put("0".repeat(32), "processed", "b.pdf", 0);

    assertThat(runtime.run(operation("deleteKnowledgeBase")))
        .isEqualTo(new DeleteKnowledgeBase.Result(ID, "deleted", false));
    assertThat(runtime.run(operation("deleteKnowledgeBase")))
        .isEqualTo(new DeleteKnowledgeBase.Result(ID, "deleted", true));
    assertThat(runtime.api.all()).extracting(FakeKnowledgeBase::fileName).containsExactly("b.pdf");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404})
  void aRefusalOfAKnowledgeBaseThatExistsIsRejected(int status) {
    put(ID, "processed", "a.pdf", 0);
    runtime.api.respondInstead(
        "DELETE /knowledgebase/*", TestResponses.json(status, "{\"message\":\"in use\"}"));

    assertThat(runtime.failureOf(operation("deleteKnowledgeBase")).getErrorCode())
        .isEqualTo("BOLNA_REJECTED");
  }

  @Test
  void aRefusalThatCannotBeCheckedIsTriedAgain() {
    runtime.api.respondInstead("GET /knowledgebase/all", TestResponses.json(500, "{}"));

    assertThat(runtime.failureOf(operation("deleteKnowledgeBase")).getErrorCode())
        .isEqualTo("BOLNA_UNAVAILABLE");
  }

  @ParameterizedTest
  @CsvSource({
    "getKnowledgeBase, GET /knowledgebase/*",
    "waitForKnowledgeBase, GET /knowledgebase/*",
    "deleteKnowledgeBase, DELETE /knowledgebase/*",
    "listKnowledgeBases, GET /knowledgebase/all"
  })
  void everyOperationOutlastsALimitAndATroubledBolna(String type, String request) {
    put(ID, "processed", "a.pdf", 0);
    runtime.api.respondInstead(
        request, TestResponses.withHeader(429, "Retry-After", "60"), TestResponses.json(500, "{}"));

    assertThat(runtime.failureOf(operation(type)).getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(runtime.failureOf(operation(type)).getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(runtime.run(operation(type))).isNotNull();
  }

  private void put(String id, String status, String fileName, int seconds) {
    runtime.api.put(
        new FakeKnowledgeBase(
            id,
            status,
            Map.of("fileName", fileName),
            runtime.clock.instant().plusSeconds(seconds)));
  }

  private TestJob operation(String type) {
    String id = type.equals("listKnowledgeBases") ? "" : ", 'knowledgeBaseId': '" + ID + "'";
    return runtime.fresh("{'type': '" + type + "'" + id + "}");
  }
}
