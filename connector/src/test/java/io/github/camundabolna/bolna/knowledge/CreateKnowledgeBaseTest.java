package io.github.camundabolna.bolna.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.FakeKnowledgeBases.FakeKnowledgeBase;
import io.github.camundabolna.testing.TestJob;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateKnowledgeBaseTest {

  private static final byte[] PDF = KnowledgeConnectorFixture.PDF;

  @AutoClose private final KnowledgeConnectorFixture runtime = new KnowledgeConnectorFixture();

  @Test
  void aDocumentBecomesAKnowledgeBaseWithOneRequest() {
    CreateKnowledgeBase.Result result =
        runtime.create(
            runtime
                .createFromFile(PDF, "Price list 2026.pdf")
                .field("languageSupport", "'multilingual'")
                .field("chunkSize", "256")
                .field("similarityTopK", "5")
                .field("overlapping", "0"));

    FakeKnowledgeBase created = only();
    assertThat(created.form())
        .containsEntry("file", new String(PDF, StandardCharsets.ISO_8859_1))
        .containsEntry("language_support", "multilingual")
        .containsEntry("chunk_size", "256")
        .containsEntry("similarity_top_k", "5")
        .containsEntry("overlapping", "0")
        .doesNotContainKey("url");
    assertThat(created.fileName()).matches("Price-list-2026-[0-9a-f]{8}-2251799813685249\\.pdf");
    assertThat(result)
        .isEqualTo(new CreateKnowledgeBase.Result(created.id(), "processing", created.fileName()));
    assertThat(runtime.api.requestCount()).isEqualTo(1);
  }

  @Test
  void whatIsNotFilledInIsNotSent() {
    runtime.create(runtime.createFromFile(PDF, "a.pdf"));

    assertThat(only().form()).containsOnlyKeys("file", "fileName");
  }

  @Test
  void aNameReplacesTheDocuments() {
    runtime.create(runtime.createFromFile(PDF, "a.pdf").field("name", "'prices'"));

    assertThat(only().fileName()).matches("prices-[0-9a-f]{8}-2251799813685249\\.pdf");
  }

  @Test
  void aPageBecomesAKnowledgeBase() {
    CreateKnowledgeBase.Result result =
        runtime.create(
            runtime
                .createFromPage("https://example.com/faq?lang=en")
                .field("languageSupport", "'english'"));

    assertThat(only().form())
        .containsExactlyInAnyOrderEntriesOf(Map.of("url", "https://example.com/faq?lang=en"));
    assertThat(result.fileName()).isEqualTo("https://example.com/faq?***");
    assertThat(runtime.api.requestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "source | 'file' | source must be document or url, but was \"file\"",
        "name | 'a b' | name must be 1 to 60 letters, digits, - or _, starting with a letter or"
            + " digit, but was \"a b\"",
        "url | 'example' | url must be a URL that starts with https:// or http://, but was"
            + " \"example\"",
        "chunkSize | 0 | chunkSize must be a whole number from 1, but was \"0\"",
        "chunkSize | 'few' | chunkSize must be a whole number, but was \"few\"",
        "similarityTopK | -1 | similarityTopK must be a whole number from 1, but was \"-1\"",
        "overlapping | -1 | overlapping must be a whole number from 0, but was \"-1\"",
        "languageSupport | 'hindi' | languageSupport must be english or multilingual, but was"
            + " \"hindi\"",
        "document | [] | document is missing. Provide a PDF document",
        "document | null | document is missing. Provide a PDF document",
        "document | [null] | document is missing. Provide a PDF document"
      },
      quoteCharacter = '`')
  void aFieldThatIsWrongIsNamed(String field, String json, String sentence) {
    assertThat(runtime.inputErrorOf(runtime.createFromFile(PDF, "a.pdf").field(field, json)))
        .isEqualTo(sentence);
  }

  @Test
  void aPageNeedsAUrl() {
    assertThat(runtime.inputErrorOf(runtime.createFromPage(" ")))
        .isEqualTo("url is missing. Enter a URL like https://example.com/faq");
  }

  @Test
  void oneDocumentBecomesOneKnowledgeBase() {
    TestJob one = runtime.createFromFile(PDF, "a.pdf");
    String document = one.variables().at("/operation/document/0").toString();

    assertThat(runtime.inputErrorOf(one.field("document", "[" + document + "," + document + "]")))
        .isEqualTo("document must be one document, but there were 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PK zip", "<html>", "%PD"})
  void aFileOfAnotherTypeIsNotSent(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);

    assertThat(runtime.inputErrorOf(runtime.createFromFile(bytes, "notes.docx")))
        .isEqualTo(
            "document must be a PDF file, but \"notes.docx\" isn't one. Export it as PDF, or use"
                + " a URL");
  }

  @Test
  void anEmptyFileIsNotSent() {
    assertThat(runtime.inputErrorOf(runtime.createFromFile(new byte[0], "a.pdf")))
        .isEqualTo("document must not be empty. Nothing was sent");
  }

  @Test
  void aFileThatIsTooLargeIsNotSent() {
    byte[] large = Arrays.copyOf(PDF, 20 * 1024 * 1024 + 1);

    assertThat(runtime.inputErrorOf(runtime.createFromFile(large, "a.pdf")))
        .isEqualTo("document must not be larger than 20 MB. Nothing was sent");
  }

  @Test
  void neitherDocumentNorQueryIsInItsText() {
    CreateKnowledgeBase operation =
        new CreateKnowledgeBase(
            "url",
            "prices",
            List.of(),
            "https://x.example/faq?token=tell-nobody",
            null,
            null,
            null,
            null);

    assertThat(operation.toString())
        .isEqualTo("CreateKnowledgeBase[source=url, name=prices, url=https://x.example/faq?***]");
  }

  private FakeKnowledgeBase only() {
    assertThat(runtime.api.all()).hasSize(1);
    return runtime.api.all().get(0);
  }
}
