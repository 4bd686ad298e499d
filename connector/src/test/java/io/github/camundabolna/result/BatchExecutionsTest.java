package io.github.camundabolna.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.document.DocumentFactory;
import io.camunda.connector.api.document.DocumentReference;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.result.BatchExecutions.Want;
import io.github.camundabolna.testing.Json;
import io.github.camundabolna.testing.PolledBatches;
import io.github.camundabolna.testing.Reply;
import io.github.camundabolna.testing.TestDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The calls of a batch: counted, and handed over in a form that a process can hold. */
class BatchExecutionsTest {

  private final String batch = UUID.randomUUID().toString().replace("-", "");
  private final PolledBatches bolna = new PolledBatches();
  private final TestDocuments documents = new TestDocuments();

  @AfterEach
  void noFileIsLeft() {
    bolna.close();
    assertThat(files()).isEmpty();
  }

  @Test
  void everyOutcomeIsCounted() {
    bolna.executions(
        batch,
        "{'id': '1', 'status': 'completed', 'conversation_duration': 10.5, 'total_cost': 3}",
        "{'id': '2', 'status': 'completed', 'conversation_duration': '2', 'total_cost': 0.25}",
        "{'id': '3', 'status': 'completed', 'answered_by_voice_mail': true}",
        "{'id': '4', 'status': 'no-answer'}",
        "{'id': '5', 'status': 'ringing'}",
        "{'id': '6', 'status': 'no-answer', 'retry_config': {'enabled': true}, 'retry_count': 1}",
        "{'id': '7', 'status': 'something-new'}",
        "{'nothing': 'known'}");

    BatchExecutions read = read(Want.COUNTS);

    assertThat(read.perOutcome())
        .isEqualTo(
            Map.of(
                "answered",
                2L,
                "voicemail",
                1L,
                "no-answer",
                1L,
                "busy",
                0L,
                "failed",
                0L,
                "canceled",
                0L,
                "stopped",
                0L,
                "balance-low",
                0L));
    assertThat(read.open()).isEqualTo(3);
    assertThat(read.underWay()).isEqualTo(4);
    assertThat(read.listed()).isEqualTo(8);
    assertThat(read.cost()).isEqualByComparingTo(new BigDecimal("3.25"));
    assertThat(read.seconds()).isEqualByComparingTo(new BigDecimal("12.5"));
    assertThat(read.rows())
        .containsOnlyKeys("executions", "executionsForm", "executionsDocument")
        .doesNotContainValue("whole")
        .containsEntry("executions", null);
  }

  @Test
  void aRowIsTheEndOfASingleCallAndTheContactsKey() {
    bolna.executions(
        batch,
        "{'id': '1', 'status': 'busy', 'context_details': {'recipient_data': {'name': 'Asha',"
            + " 'note': \"'=1+1\", 'age': 7, 'camunda_contact_key': 'row-1',"
            + " 'camunda_auto_retry': 'busy'}}}");

    Map<String, Object> row = rows(read(Want.ROWS)).get(0);

    assertThat(row.keySet()).contains("transcript", "transcriptDocument", "outcome", "callType");
    assertThat(row).containsEntry("contactKey", "row-1").containsEntry("outcome", "busy");
    assertThat(row.get("recipientData"))
        .isEqualTo(Json.of("{'name': 'Asha', 'note': '=1+1', 'age': 7}"));
  }

  @Test
  void aKeyThatLooksLikeAFormulaComesBackAsItWas() {
    bolna.executions(
        batch,
        "{'id': '1', 'status': 'busy', 'context_details': {'recipient_data':"
            + " {'camunda_contact_key': \"'@asha\"}}}");

    assertThat(rows(read(Want.ROWS)).get(0)).containsEntry("contactKey", "@asha");
  }

  @Test
  void aRowThatTheConnectorDidNotWriteIsLeftAsItIs() {
    bolna.executions(
        batch,
        "{'id': '1', 'status': 'busy', 'context_details': {'recipient_data':"
            + " {'note': \"'=1+1\", 'camunda_case': 1}}}",
        "{'id': '2', 'status': 'busy'}");

    List<Map<String, Object>> rows = rows(read(Want.ROWS));

    assertThat(rows.get(0)).containsEntry("contactKey", null);
    assertThat(Json.text(rows.get(0).get("recipientData")))
        .isEqualTo("{\"note\":\"'=1+1\",\"camunda_case\":1}");
    assertThat(rows.get(1)).containsEntry("contactKey", null).containsEntry("recipientData", null);
  }

  @Test
  void rowsThatFitAreWhole() {
    bolna.executions(batch, () -> rows(100, 8_000));

    BatchExecutions read = read(Want.ROWS);

    assertThat(read.rows())
        .containsEntry("executionsForm", "whole")
        .containsEntry("executionsDocument", null);
    assertThat(rows(read)).hasSize(100);
    assertThat((String) rows(read).get(99).get("transcript")).hasSize(8_000);
    assertThat(Json.text(read.rows().get("executions")).length()).isLessThan(1_000_000);
  }

  @Test
  void transcriptsThatDoNotFitAreInADocument() {
    bolna.executions(batch, () -> rows(100, 12_000));

    BatchExecutions read = read(Want.ROWS);

    assertThat(read.rows()).containsEntry("executionsForm", "trimmed");
    assertThat(rows(read)).hasSize(100);
    assertThat(rows(read).get(99))
        .containsOnlyKeys(
            "executionId",
            "status",
            "outcome",
            "answered",
            "voicemail",
            "phoneNumber",
            "durationSeconds",
            "cost",
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
        .containsEntry("executionsForm", "document")
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
  void noDocumentIsMadeWhileACallIsOpen() {
    bolna.executions(batch, "{'id': '1', 'status': 'busy'}", "{'id': '2', 'status': 'ringing'}");
    assertThat(read(Want.ROWS_ONCE_ALL_HAVE_ENDED).rows()).containsEntry("executions", null);

    bolna.executions(batch, "{'id': '1', 'status': 'busy'}");
    assertThat(rows(read(Want.ROWS_ONCE_ALL_HAVE_ENDED))).hasSize(1);
  }

  @Test
  void aListThatBreaksOffIsNoList() {
    bolna.executions(batch, () -> Reply.json(200, "[{\"id\":\"1\",\"status\":\"busy\"},"));

    assertThatThrownBy(() -> read(Want.ROWS)).isInstanceOf(BolnaException.class);
  }

  @Test
  void aBrokenListAfterManyRowsLeavesNoFile() {
    bolna.executions(batch, () -> streamed(300, 12_000, ""));

    assertThatThrownBy(() -> read(Want.ROWS)).isInstanceOf(BolnaException.class);
  }

  /** A transcript of an hour in each of 10,000 rows: on its way into a document it is on disk. */
  @Test
  void aListOfTwoHundredMegabytesIsNeverHeld() {
    bolna.executions(batch, () -> streamed(10_000, 20_000, "]"));
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
    assertThat(read.rows()).containsEntry("executionsForm", "document");
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

  private BatchExecutions read(Want want) {
    return BatchExecutions.read(bolna.client(), batch, false, want, documents);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rows(BatchExecutions read) {
    return (List<Map<String, Object>>) read.rows().get("executions");
  }

  private static JsonNode stored(BatchExecutions read) {
    Document document = (Document) read.rows().get("executionsDocument");
    return Json.of(new String(document.asByteArray(), StandardCharsets.UTF_8));
  }

  private static MockResponse rows(int count, int transcript) {
    return streamed(count, transcript, "]");
  }

  private static MockResponse streamed(int count, int transcript, String end) {
    String words = "t".repeat(transcript);
    long length = end.length();
    for (int i = 0; i < count; i++) {
      length += 1 + row(i, "").length() + transcript;
    }
    return new MockResponse.Builder().body(body(count, words, end, length)).build();
  }

  private static MockResponseBody body(int count, String words, String end, long length) {
    return new MockResponseBody() {
      @Override
      public long getContentLength() {
        return length;
      }

      @Override
      public void writeTo(BufferedSink sink) throws IOException {
        for (int i = 0; i < count; i++) {
          sink.writeUtf8(i == 0 ? "[" : ",").writeUtf8(row(i, words));
        }
        sink.writeUtf8(end).flush();
      }
    };
  }

  private static String row(int i, String words) {
    return "{\"id\":\"%d\",\"status\":\"completed\",\"transcript\":\"%s\"}".formatted(i, words);
  }

  private List<String> files() {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("executions-" + batch))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
