package io.github.camundabolna.bolna.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.api.document.Document;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The field "Response format" of the templates for 8.10. */
class CallOperationResponseFormatTest {

  private static final String ID = "4d3c2b1a-0000-4000-8000-000000000001";
  private static final String LOG =
      "{\"data\":[{\"component\":\"llm\",\"data\":\"hello\"},{\"component\":\"llm\",\"data\":\"bye\"}]}";
  private static final String CALL =
      "{\"id\":\"%s\",\"status\":\"completed\",\"transcript\":\"user: hello\"}".formatted(ID);

  @AutoClose private final CallConnectorFixture runtime = new CallConnectorFixture();

  @Test
  void logIsInTheProcessUnlessADocumentIsChosen() {
    for (String format : new String[] {"null", "{'choice': 'JSON'}", "{}"}) {
      GetCallLog.Result result = log(job("getCallLog", format));
      assertThat(result.log()).as(format).hasSize(2);
      assertThat(result.logDocument()).as(format).isNull();
    }
  }

  @Test
  void logIsADocumentIfThatIsChosen() throws Exception {
    GetCallLog.Result result = log(job("getCallLog", "{'choice': 'DOCUMENT'}"));

    assertThat(result.log()).isNull();
    assertThat(result.count()).isEqualTo(2);
    assertThat(result.shortened()).isFalse();
    JsonNode stored = new ObjectMapper().readTree(result.logDocument().asByteArray());
    assertThat(stored).hasSize(2);
    assertThat(stored.at("/1/data").asText()).isEqualTo("bye");
  }

  /** The operation has only read: what it read is better than no result. */
  @Test
  void logIsInTheProcessIfNoDocumentCanBeStored() {
    TestJob job = job("getCallLog", "{'choice': 'DOCUMENT'}");
    job.documents().outOfOrder();

    assertThat(log(job).log()).hasSize(2);
  }

  @Test
  void transcriptIsADocumentIfThatIsChosen() {
    Map<String, Object> call = call(job("getCall", "{'choice': 'DOCUMENT'}"));

    assertThat(call.get("transcript")).isNull();
    byte[] stored = ((Document) call.get("transcriptDocument")).asByteArray();
    assertThat(new String(stored, StandardCharsets.UTF_8)).isEqualTo("user: hello");
  }

  @Test
  void transcriptIsTextOtherwise() {
    Map<String, Object> call = call(job("getCall", "{'choice': 'TEXT', 'encoding': 'UTF-8'}"));

    assertThat(call).containsEntry("transcript", "user: hello");
    assertThat(call).containsEntry("transcriptDocument", null);
  }

  @Test
  void transcriptIsTextIfNoDocumentCanBeStored() {
    TestJob job = job("getCall", "{'choice': 'DOCUMENT'}");
    job.documents().outOfOrder();

    assertThat(call(job)).containsEntry("transcript", "user: hello");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PDF", "document"})
  void unknownFormatIsRefusedBeforeAnythingIsSent(String choice) {
    assertThat(runtime.inputErrorOf(job("getCallLog", "{'choice': '%s'}".formatted(choice))))
        .contains("documentReturnFormat.choice must be DOCUMENT, TEXT, or JSON");
  }

  private GetCallLog.Result log(TestJob job) {
    runtime.bolna.respondAlways(TestResponses.json(200, LOG));
    return (GetCallLog.Result) runtime.run(job);
  }

  private Map<String, Object> call(TestJob job) {
    runtime.bolna.respondAlways(TestResponses.json(200, CALL));
    return ((GetCall.Result) runtime.run(job)).call();
  }

  private static TestJob job(String operation, String format) {
    return TestJob.of("{'type': '%s', 'executionId': '%s'}".formatted(operation, ID))
        .with("documentReturnFormat", TestJson.of(format));
  }
}
