package io.github.camundabolna.localcamunda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.api.response.DocumentReferenceResponse;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Documents and long variables, to a connector and from it, both outbound and polling. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("slow")
class LargeValuesIT {

  private static final int FIVE_MEGABYTES = 5_000_000;
  private static final String MEGABYTE = "ü".repeat(500_000);

  private PollingFixture stage;

  @BeforeAll
  void start() throws IOException {
    stage = new PollingFixture();
    stage.deploy(
        Bpmn.createExecutableProcess("papers")
            .startEvent()
            .serviceTask(
                "paper",
                task ->
                    task.zeebeJobType(DocumentTestConnector.TYPE)
                        .zeebeTaskHeader("resultVariable", "paper"))
            .endEvent()
            .done());
    stage.deploy(PollingProcesses.withAttachment("reads-attachment"));
  }

  @AfterAll
  void stop() {
    stage.close();
  }

  @Test
  void outboundConnectorReadsTheDocumentInAVariable() {
    var paper = paper(Map.of("document", document("Name;Nummer\nJürgen;+49…")));

    assertThat(paper.get("read").asText()).isEqualTo("Name;Nummer\nJürgen;+49…");
  }

  @Test
  void outboundConnectorCreatesADocumentOfMegabytes() throws IOException {
    var paper = paper(Map.of("size", FIVE_MEGABYTES));

    assertThat(sizeOf(paper.get("created"))).isEqualTo(FIVE_MEGABYTES);
  }

  @Test
  void variableOfAMegabyteGoesThroughAnOutboundConnector() {
    var paper = paper(Map.of("text", MEGABYTE));

    assertThat(paper.get("text").asText()).isEqualTo(MEGABYTE);
  }

  @Test
  void pollingConnectorReadsTheDocumentOfEachInstance() {
    stage.board().pin("reads", "look");
    var variables = Map.of("key", "reads", "attachment", document("for one"));
    var instance = stage.start("reads-attachment", variables);
    var other = Map.of("key", "reads", "attachment", document("for the other"));
    var second = stage.start("reads-attachment", other);

    stage.awaitCompleted(instance);
    stage.awaitCompleted(second);
    assertThat(stage.book().variables(instance).get("read").asText()).isEqualTo("for one");
    assertThat(stage.book().variables(second).get("read").asText()).isEqualTo("for the other");
  }

  @Test
  void pollingConnectorCreatesADocumentOfMegabytes() throws IOException {
    stage.deploy(PollingProcesses.atCatchEvent("gets-document"));
    stage.board().pin("big", "see document", FIVE_MEGABYTES);

    var instance = stage.start("gets-document", "big");

    stage.awaitCompleted(instance);
    assertThat(sizeOf(stage.book().variables(instance).get("document"))).isEqualTo(FIVE_MEGABYTES);
  }

  /** The text comes twice, in the result variable and by the result expression: 1.2 MB. */
  @Test
  void longVariablesComeOutOfAPollingConnector() {
    stage.deploy(PollingProcesses.atCatchEvent("gets-text"));
    var text = "ü".repeat(300_000);
    stage.board().pin("text", text);

    var instance = stage.start("gets-text", "text");

    stage.awaitCompleted(instance);
    stage.assertToldOf(instance, text);
  }

  /**
   * The engine writes a message three times into one batch of at most 4 MB: 1.4 MB are too many.
   */
  @Test
  void messageThatIsTooLargeLeavesTheWaitAsItWas() {
    stage.deploy(PollingProcesses.atCatchEvent("gets-too-much"));
    stage.board().pin("too-much", "x".repeat(750_000));
    var instance = stage.start("gets-too-much", "too-much");
    stage.awaitLooks("too-much", 3);
    assertThat(stage.book().completed(instance)).isFalse();
    assertThat(stage.book().openIncidents(instance)).isEmpty();

    stage.board().pin("too-much", "less");

    stage.awaitCompleted(instance);
    stage.assertToldOf(instance, "less");
  }

  /** The stock runtime asks for the variables of a waiting instance without their whole values. */
  @Test
  void propertyFromAVariableThatTheSearchCutsIsNotBound() {
    stage.deploy(PollingProcesses.lookingFor("looks-into-batch", "=batch.id"));
    var small = new HashMap<String, Object>(Map.of("key", "any"));
    small.put("batch", Map.of("id", "small-batch", "contacts", "x".repeat(8000)));
    var large = new HashMap<String, Object>(Map.of("key", "any"));
    large.put("batch", Map.of("id", "large-batch", "contacts", "x".repeat(9000)));
    stage.start("looks-into-batch", small);
    stage.start("looks-into-batch", large);

    stage.awaitLooks("small-batch", 1);
    stage.awaitLooks("null", 1);

    assertThat(stage.board().looksFor("large-batch")).isZero();
  }

  private JsonNode paper(Map<String, Object> variables) {
    var instance = stage.start("papers", variables);
    stage.awaitCompleted(instance);
    return stage.book().variables(instance).get("paper");
  }

  private DocumentReferenceResponse document(String text) {
    return stage.client().newCreateDocumentCommand().content(text).send().join();
  }

  private int sizeOf(JsonNode reference) throws IOException {
    var content =
        stage
            .client()
            .newDocumentContentGetRequest(reference.get("documentId").asText())
            .contentHash(reference.get("contentHash").asText())
            .send()
            .join();
    try (content) {
      return content.readAllBytes().length;
    }
  }
}
