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

  private PollingFixture fixture;

  @BeforeAll
  void start() throws IOException {
    fixture = new PollingFixture();
    fixture.deploy(
        Bpmn.createExecutableProcess("papers")
            .startEvent()
            .serviceTask(
                "paper",
                task ->
                    task.zeebeJobType(DocumentTestConnector.TYPE)
                        .zeebeTaskHeader("resultVariable", "paper"))
            .endEvent()
            .done());
    fixture.deploy(PollingProcesses.withAttachment("reads-attachment"));
  }

  @AfterAll
  void stop() {
    fixture.close();
  }

  @Test
  void outboundConnectorReadsTheDocumentInAVariable() {
    var result = runDocumentTask(Map.of("document", document("Name;Nummer\nJürgen;+49…")));

    assertThat(result.get("read").asText()).isEqualTo("Name;Nummer\nJürgen;+49…");
  }

  @Test
  void outboundConnectorCreatesADocumentOfMegabytes() throws IOException {
    var result = runDocumentTask(Map.of("size", FIVE_MEGABYTES));

    assertThat(sizeOf(result.get("created"))).isEqualTo(FIVE_MEGABYTES);
  }

  @Test
  void variableOfAMegabyteGoesThroughAnOutboundConnector() {
    var result = runDocumentTask(Map.of("text", MEGABYTE));

    assertThat(result.get("text").asText()).isEqualTo(MEGABYTE);
  }

  @Test
  void pollingConnectorReadsTheDocumentOfEachInstance() {
    fixture.pollServer().publish("reads", "look");
    var variables = Map.of("key", "reads", "attachment", document("for one"));
    var instance = fixture.start("reads-attachment", variables);
    var other = Map.of("key", "reads", "attachment", document("for the other"));
    var second = fixture.start("reads-attachment", other);

    fixture.awaitCompleted(instance);
    fixture.awaitCompleted(second);
    assertThat(fixture.journal().variables(instance).get("read").asText()).isEqualTo("for one");
    assertThat(fixture.journal().variables(second).get("read").asText()).isEqualTo("for the other");
  }

  @Test
  void pollingConnectorCreatesADocumentOfMegabytes() throws IOException {
    fixture.deploy(PollingProcesses.atCatchEvent("gets-document"));
    fixture.pollServer().publish("big", "see document", FIVE_MEGABYTES);

    var instance = fixture.start("gets-document", "big");

    fixture.awaitCompleted(instance);
    assertThat(sizeOf(fixture.journal().variables(instance).get("document")))
        .isEqualTo(FIVE_MEGABYTES);
  }

  /** The text is in the result variable and in the result expression: 1.2 MB together. */
  @Test
  void longVariablesComeOutOfAPollingConnector() {
    fixture.deploy(PollingProcesses.atCatchEvent("gets-text"));
    var text = "ü".repeat(300_000);
    fixture.pollServer().publish("text", text);

    var instance = fixture.start("gets-text", "text");

    fixture.awaitCompleted(instance);
    fixture.assertReceived(instance, text);
  }

  /**
   * The engine writes a message three times into one batch of at most 4 MB: 1.4 MB are too many.
   */
  @Test
  void messageThatIsTooLargeLeavesTheWaitAsItWas() {
    fixture.deploy(PollingProcesses.atCatchEvent("gets-too-much"));
    fixture.pollServer().publish("too-much", "x".repeat(750_000));
    var instance = fixture.start("gets-too-much", "too-much");
    fixture.awaitPolls("too-much", 3);
    assertThat(fixture.journal().completed(instance)).isFalse();
    assertThat(fixture.journal().openIncidents(instance)).isEmpty();

    fixture.pollServer().publish("too-much", "less");

    fixture.awaitCompleted(instance);
    fixture.assertReceived(instance, "less");
  }

  /** The stock runtime reads the variables of a waiting instance with truncated values. */
  @Test
  void propertyFromAVariableThatTheSearchCutsIsNotBound() {
    fixture.deploy(PollingProcesses.withKeyExpression("looks-into-batch", "=batch.id"));
    var small = new HashMap<String, Object>(Map.of("key", "any"));
    small.put("batch", Map.of("id", "small-batch", "contacts", "x".repeat(8000)));
    var large = new HashMap<String, Object>(Map.of("key", "any"));
    large.put("batch", Map.of("id", "large-batch", "contacts", "x".repeat(9000)));
    fixture.start("looks-into-batch", small);
    fixture.start("looks-into-batch", large);

    fixture.awaitPolls("small-batch", 1);
    fixture.awaitPolls("null", 1);

    assertThat(fixture.pollServer().pollCount("large-batch")).isZero();
  }

  private JsonNode runDocumentTask(Map<String, Object> variables) {
    var instance = fixture.start("papers", variables);
    fixture.awaitCompleted(instance);
    return fixture.journal().variables(instance).get("paper");
  }

  private DocumentReferenceResponse document(String text) {
    return fixture.client().newCreateDocumentCommand().content(text).send().join();
  }

  private int sizeOf(JsonNode reference) throws IOException {
    var content =
        fixture
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
