package io.github.camundabolna.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitTemplatesTest {

  @ParameterizedTest
  @EnumSource
  void everyReceiverAndWaitOfCallsSpeaksOfTheSameMessage(TemplateVendor vendor) {
    Stream.of(
            "receiver",
            "inbound-call-ended",
            "wait-for-call-intermediate",
            "wait-for-call-receive",
            "wait-for-call-boundary")
        .flatMap(name -> TemplatesTest.properties(vendor.prefix() + "-" + name))
        .filter(property -> TemplatesTest.bindingType(property).equals("bpmn:Message#property"))
        .forEach(
            property ->
                assertThat(property.path("value").asText())
                    .isIn(vendor.inboundMessage(), vendor.endMessage()));
  }

  @Test
  void progressHasAMessageOfItsOwn() {
    assertThat(
            Stream.of("bolna-call-progress", "wait-for-call-progress")
                .flatMap(TemplatesTest::properties)
                .filter(
                    property -> TemplatesTest.bindingType(property).equals("bpmn:Message#property"))
                .map(property -> property.path("value").asText()))
        .hasSize(5)
        .containsOnly("bolna-call-progress");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=executionId + \":ringing\"",
        "=call.executionId+\":call-disconnected\"",
        "=executionId + \":in-progress\" "
      })
  void waitForProgressTakesEveryStatusThatIsPublished(String key) {
    assertThat(progressKey().matcher(key).find()).isTrue();
  }

  /** Nothing would ever end it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=executionId",
        "executionId:ringing",
        "=executionId + \":inprogress\"",
        "=executionId + \":completed\"",
        "=executionId + \"ringing\""
      })
  void waitForProgressRefusesWhatIsNeverPublished(String key) {
    assertThat(progressKey().matcher(key).find()).isFalse();
  }

  private static Pattern progressKey() {
    return TemplatesTest.properties("bolna-wait-for-call-progress-boundary.json")
        .filter(property -> property.path("id").asText().equals("correlationKey"))
        .map(property -> Pattern.compile(property.at("/constraints/pattern/value").asText()))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bolna-wait-for-batch",
        "bolna-wait-for-call-polling",
        "callingbox-wait-for-call-polling"
      })
  void everyWaitThatPollsHasAMessageAndAConnectorOfItsOwn(String wait) {
    assertThat(
            TemplatesTest.properties(wait)
                .filter(
                    property -> TemplatesTest.bindingType(property).equals("bpmn:Message#property"))
                .map(property -> property.at("/generatedValue/type").asText()))
        .hasSize(6)
        .containsOnly("uuid");
    assertThat(
            TemplatesTest.properties(wait).map(property -> property.at("/binding/name").asText()))
        .contains("correlationKeyExpression")
        .doesNotContain("deduplicationMode", "deduplicationId");
  }

  /** What a modeler must be able to change one for the other. */
  @ParameterizedTest
  @EnumSource
  void waitsByWebhookAndByPollingGiveTheSameVariableForTheSameKey(TemplateVendor vendor) {
    assertThat(Stream.of("wait-for-call-receive.json", "wait-for-call-polling-receive.json"))
        .allSatisfy(
            wait ->
                assertThat(values(vendor.prefix() + "-" + wait))
                    .contains("=" + vendor.callId(), "call"));
  }

  private static Stream<String> values(String file) {
    return TemplatesTest.properties(file).map(property -> property.path("value").asText());
  }
}
