package io.github.camundabolna.bolna.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.document.DocumentFactory;
import io.camunda.connector.api.document.DocumentReference;
import io.github.camundabolna.bolna.result.BatchExecutions.Want;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A list of calls that is long, or that breaks off: a process holds what it can, and no more. */
class BatchExecutionsLargeListsTest extends BatchExecutionsFixture {

  @Test
  void rowsThatFitAreWhole() {
    bolna.executions(batch, () -> rows(100, 8_000));

    BatchExecutions read = read(Want.ROWS);

    assertThat(read.rows())
        .containsEntry("executionsDetail", "full")
        .containsEntry("executionsDocument", null);
    assertThat(rows(read)).hasSize(100);
    assertThat((String) rows(read).get(99).get("transcript")).hasSize(8_000);
    assertThat(TestJson.text(read.rows().get("executions")).length()).isLessThan(1_000_000);
  }

  @Test
  void rowsThatFitAreInADocumentIfThatIsWanted() {
    bolna.executions(batch, () -> rows(3, 10));

    BatchExecutions read = read(Want.ROWS_IN_DOCUMENT);

    assertThat(read.rows())
        .containsEntry("executionsDetail", "document")
        .containsEntry("executions", null);
    Document document = (Document) read.rows().get("executionsDocument");
    assertThat(TestJson.of(new String(document.asByteArray(), StandardCharsets.UTF_8))).hasSize(3);
  }

  @Test
  void noRowsNeedNoDocument() {
    bolna.executions(batch, () -> TestResponses.json(200, "[]"));

    assertThat(read(Want.ROWS_IN_DOCUMENT).rows())
        .containsEntry("executionsDetail", "full")
        .containsEntry("executions", List.of())
        .containsEntry("executionsDocument", null);
  }

  @Test
  void transcriptsThatDoNotFitAreInADocument() {
    bolna.executions(batch, () -> rows(100, 12_000));

    BatchExecutions read = read(Want.ROWS);

    assertThat(read.rows()).containsEntry("executionsDetail", "trimmed");
    assertThat(rows(read)).hasSize(100);
    assertThat(rows(read).get(99))
        .containsOnlyKeys(
            "executionId",
            "status",
            "ended",
            "outcome",
            "answered",
            "voicemail",
            "phoneNumber",
            "durationSeconds",
            "cost",
            "billingSettled",
            "terminationReason",
            "extractedData",
            "extracted",
            "recipientData",
            "contactKey")
        .containsEntry("executionId", "99");
    assertThat(stored(read)).hasSize(100);
    assertThat(stored(read).get(0).path("transcript").asText()).hasSize(12_000);
    assertThat(stored(read).get(99).path("executionId").asText()).isEqualTo("99");
  }

  @Test
  void tooManyRowsAreOnlyInADocument() {
    bolna.executions(batch, () -> rows(10_000, 10));

    BatchExecutions read = read(Want.ROWS);

    assertThat(read.rows())
        .containsEntry("executionsDetail", "document")
        .containsEntry("executions", null);
    Document document = (Document) read.rows().get("executionsDocument");
    assertThat(document.metadata().getFileName()).isEqualTo("executions-" + batch + ".json");
    assertThat(document.metadata().getContentType()).isEqualTo("application/json");
    assertThat(stored(read)).hasSize(10_000);
  }

  @Test
  void aDocumentStoreThatFailsHidesNoCounts() {
    documents.outOfOrder();
    bolna.executions(batch, () -> rows(100, 12_000));

    BatchExecutions read = read(Want.ROWS);

    assertThat(rows(read)).hasSize(100);
    assertThat(read.rows()).containsEntry("executionsDocument", null);
    assertThat(read.perOutcome()).containsEntry("answered", 100L);
  }

  @Test
  void aListThatBreaksOffIsNoList() {
    bolna.executions(batch, () -> TestResponses.json(200, "[{\"id\":\"1\",\"status\":\"busy\"},"));

    assertThatThrownBy(() -> read(Want.ROWS)).isInstanceOf(ApiException.class);
  }

  @Test
  void aBrokenListAfterManyRowsLeavesNoFile() {
    bolna.executions(batch, () -> LongExecutionList.of(300, 12_000, ""));

    assertThatThrownBy(() -> read(Want.ROWS)).isInstanceOf(ApiException.class);
  }

  /** A transcript of an hour in each of 10,000 rows: on its way into a document it is on disk. */
  @Test
  @Tag("slow")
  void aListOfTwoHundredMegabytesIsNeverHeld() {
    bolna.executions(batch, () -> LongExecutionList.of(10_000, 20_000, "]"));
    long before = used();
    AtomicLong held = new AtomicLong();
    AtomicLong stored = new AtomicLong();
    DocumentFactory store =
        new DocumentFactory() {
          @Override
          public Document resolve(DocumentReference reference) {
            return documents.resolve(reference);
          }

          @Override
          public Document create(DocumentCreationRequest request) {
            held.set(used() - before);
            stored.set(size(request.content()));
            return documents.create(DocumentCreationRequest.from(new byte[0]).build());
          }
        };

    BatchExecutions read = BatchExecutions.read(bolna.client(), batch, false, Want.ROWS, store);

    assertThat(read.listed()).isEqualTo(10_000);
    assertThat(read.rows()).containsEntry("executionsDetail", "document");
    assertThat(stored.get()).isGreaterThan(200_000_000);
    assertThat(held.get()).isLessThan(30_000_000);
  }

  private static long size(InputStream content) {
    try {
      return content.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static JsonNode stored(BatchExecutions read) {
    Document document = (Document) read.rows().get("executionsDocument");
    return TestJson.of(new String(document.asByteArray(), StandardCharsets.UTF_8));
  }

  private static MockResponse rows(int count, int transcript) {
    return LongExecutionList.of(count, transcript, "]");
  }
}
