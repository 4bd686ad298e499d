package io.github.camundabolna.bolna.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.result.BatchExecutions.Want;
import io.github.camundabolna.testing.TestJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The calls of a batch: counted, and each of them as a row. */
class BatchExecutionsTest extends BatchExecutionsFixture {

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
        .containsOnlyKeys("executions", "executionsDetail", "executionsDocument")
        .doesNotContainValue("full")
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
        .isEqualTo(TestJson.of("{'name': 'Asha', 'note': '=1+1', 'age': 7}"));
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
    assertThat(TestJson.text(rows.get(0).get("recipientData")))
        .isEqualTo("{\"note\":\"'=1+1\",\"camunda_case\":1}");
    assertThat(rows.get(1)).containsEntry("contactKey", null).containsEntry("recipientData", null);
  }

  @Test
  void noDocumentIsMadeWhileACallIsOpen() {
    bolna.executions(batch, "{'id': '1', 'status': 'busy'}", "{'id': '2', 'status': 'ringing'}");
    assertThat(read(Want.ROWS_ONCE_ALL_HAVE_ENDED).rows()).containsEntry("executions", null);

    bolna.executions(batch, "{'id': '1', 'status': 'busy'}");
    assertThat(rows(read(Want.ROWS_ONCE_ALL_HAVE_ENDED))).hasSize(1);
  }
}
