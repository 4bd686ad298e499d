package io.github.camundabolna.bolna.client.knowledge;

import static io.github.camundabolna.testing.RecordedRequestAssertions.assertLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.knowledge.KnowledgeBaseSource.PdfFile;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBaseSource.WebPage;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.RequestSamples;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeBaseClientTest {

  private static final String ID = "f265b06a-7fa7-4fbf-8923-55d5ae9c4ba2";

  private static final KnowledgeBaseSettings DEFAULTS =
      new KnowledgeBaseSettings(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final String PROCESSING =
      "{\"rag_id\":\"3c90c3xs0d444b5088228dd25736052a\",\"file_name\":\"sample-rag.pdf\","
          + "\"source_type\":\"pdf\",\"status\":\"processing\",\"language_support\":null}";

  @AutoClose private final MockApiServer bolna = new MockApiServer();
  @TempDir private Path folder;

  @Test
  void aFileIsSentWithAllSettings() throws IOException {
    bolna.enqueue(200, PROCESSING);
    Path pdf = Files.writeString(folder.resolve("x"), "%PDF-1.7 text");
    KnowledgeBaseSettings settings =
        new KnowledgeBaseSettings(
            Optional.of(256), Optional.of(5), Optional.of(0), Optional.of("multilingual"));

    KnowledgeBase base =
        bolna.knowledgeBases().create(new PdfFile("sample-rag.pdf", pdf), settings);

    assertThat(base.id()).isEqualTo("3c90c3xs0d444b5088228dd25736052a");
    assertThat(base.status()).isEqualTo(KnowledgeBaseStatus.PROCESSING);
    assertThat(base.sourceType()).contains("pdf");
    RecordedRequest sent = bolna.takeRequest();
    assertLine(sent, "POST /knowledgebase HTTP/1.1");
    assertParts(
        sent,
        """
        Content-Disposition: form-data; name="file"; filename="sample-rag.pdf"
        Content-Type: application/pdf

        %PDF-1.7 text
        --B
        Content-Disposition: form-data; name="chunk_size"

        256
        --B
        Content-Disposition: form-data; name="similarity_top_k"

        5
        --B
        Content-Disposition: form-data; name="overlapping"

        0
        --B
        Content-Disposition: form-data; name="language_support"

        multilingual
        """);
  }

  @Test
  void aPageIsSentAlone() {
    bolna.enqueue(200, "{\"rag_id\":\"a\"}");

    KnowledgeBase base =
        bolna.knowledgeBases().create(new WebPage("https://example.com/faq?id=7"), DEFAULTS);

    assertThat(base.status()).isEqualTo(KnowledgeBaseStatus.UNKNOWN);
    assertThat(base.fileName()).isEmpty();
    RecordedRequest sent = bolna.takeRequest();
    assertLine(sent, "POST /knowledgebase HTTP/1.1");
    assertParts(
        sent,
        """
        Content-Disposition: form-data; name="url"

        https://example.com/faq?id=7
        """);
  }

  @Test
  void aKnowledgeBaseIsRead() {
    bolna.enqueue(
        200,
        """
        {"rag_id": "f265b06a-7fa7-4fbf-8923-55d5ae9c4ba2", "file_name": "sample-rag.pdf",
         "humanized_created_at": "5 minutes ago", "created_at": "2024-01-23T05:14:37Z",
         "updated_at": "2024-02-28T04:22:29", "vector_id": "77a3473c-c78f-4695-ba56-95b1f4f9e80b",
         "status": "processed", "chunk_size": 512, "similarity_top_k": "15", "overlapping": 128,
         "language_support": "multilingual"}\
        """);

    assertThat(bolna.knowledgeBases().knowledgeBase(ID))
        .isEqualTo(
            new KnowledgeBase(
                ID,
                KnowledgeBaseStatus.PROCESSED,
                "processed",
                Optional.of("sample-rag.pdf"),
                Optional.empty(),
                Optional.of("77a3473c-c78f-4695-ba56-95b1f4f9e80b"),
                new KnowledgeBaseSettings(
                    Optional.of(512),
                    Optional.of(15),
                    Optional.of(128),
                    Optional.of("multilingual")),
                Optional.of(Instant.parse("2024-01-23T05:14:37Z")),
                Optional.of(Instant.parse("2024-02-28T04:22:29Z"))));
    assertLine(bolna.takeRequest(), "GET /knowledgebase/" + ID + " HTTP/1.1");
  }

  @ParameterizedTest
  @CsvSource({
    "processing, PROCESSING, false",
    "' Processed', PROCESSED, true",
    "error, ERROR, true",
    "failed, ERROR, true",
    "indexing, UNKNOWN, false"
  })
  void aStatusIsReadLeniently(String text, KnowledgeBaseStatus status, boolean last) {
    bolna.enqueue(200, "{\"rag_id\":\"a\",\"status\":\"" + text + "\"}");

    KnowledgeBase base = bolna.knowledgeBases().knowledgeBase(ID);

    assertThat(base.status()).isEqualTo(status);
    assertThat(base.status().last()).isEqualTo(last);
    assertThat(base.statusText()).isEqualTo(text.strip());
  }

  @Test
  void knowledgeBasesAreABareList() {
    bolna.enqueue(200, "[{\"rag_id\":\"a\"},{},{\"rag_id\":\"b\"}]");
    List<String> ids = new ArrayList<>();

    bolna.knowledgeBases().forEach(base -> ids.add(base.id()));

    assertThat(ids).containsExactly("a", "b");
    assertLine(bolna.takeRequest(), "GET /knowledgebase/all HTTP/1.1");
  }

  @Test
  void deleteIsADelete() {
    bolna.enqueue(200, "{\"message\":\"success\",\"state\":\"deleted\"}");

    bolna.knowledgeBases().delete(ID);

    assertLine(bolna.takeRequest(), "DELETE /knowledgebase/" + ID + " HTTP/1.1");
  }

  @Test
  void onlyACreateLeavesItsOutcomeUnknown() {
    KnowledgeBaseClient client = bolna.knowledgeBases();
    bolna.enqueue(TestResponses.json(500, "{}"), TestResponses.json(500, "{}"));
    bolna.enqueue(500, "{}").enqueue(500, "{}");

    assertThat(kindOf(() -> client.create(new WebPage("https://x.example"), DEFAULTS)))
        .isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThat(kindOf(() -> client.knowledgeBase(ID))).isEqualTo(Kind.SAFE_TO_RETRY);
    assertThat(kindOf(() -> client.forEach(each -> {}))).isEqualTo(Kind.SAFE_TO_RETRY);
    assertThat(kindOf(() -> client.delete(ID))).isEqualTo(Kind.SAFE_TO_RETRY);
  }

  private static Kind kindOf(Runnable request) {
    return RequestSamples.failure(request::run).kind();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "{\"status\":\"processed\"}"})
  void anAnswerWithoutAnIdIsNone(String body) {
    KnowledgeBaseClient client = bolna.knowledgeBases();
    bolna.enqueue(200, body).enqueue(200, body);

    assertThat(kindOf(() -> client.create(new WebPage("https://x.example"), DEFAULTS)))
        .isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThat(kindOf(() -> client.knowledgeBase(ID))).isEqualTo(Kind.SAFE_TO_RETRY);
  }

  @Test
  void theQueryOfAPageIsInNoFailure() {
    WebPage page = new WebPage("https://x.example/faq?token=tell-nobody-0123");
    bolna.enqueue(400, "{\"error\":1001,\"message\":\"can't read " + page.url() + "\"}");

    ApiException failure =
        RequestSamples.failure(() -> bolna.knowledgeBases().create(page, DEFAULTS));

    assertThat(failure.getMessage() + failure.vendorMessage() + page)
        .contains("https://x.example/faq")
        .doesNotContain("tell-nobody");
  }

  @Test
  void anIdIsTheSameWithAndWithoutDashes() {
    KnowledgeBase base = KnowledgeBase.read(TestJson.of("{'rag_id': '" + ID + "'}")).orElseThrow();

    assertThat(base.hasId("F265B06A7FA74FBF892355D5AE9C4BA2")).isTrue();
    assertThat(base.hasId("f265b06a7fa74fbf892355d5ae9c4ba3")).isFalse();
  }

  /** The whole body, byte for byte, but for its boundary and the line ends of this file. */
  private static void assertParts(RecordedRequest request, String parts) {
    String type = request.getHeaders().get("Content-Type");
    assertThat(type).startsWith("multipart/form-data; boundary=");
    assertThat(request.getHeaders().get("Transfer-Encoding")).isNull();
    String boundary = "--" + type.substring(type.indexOf('=') + 1);
    String body = new String(request.getBody().toByteArray(), StandardCharsets.UTF_8);
    assertThat(body.replace(boundary, "--B").replace("\r\n", "\n"))
        .isEqualTo("--B\n" + parts + "--B--\n");
  }
}
