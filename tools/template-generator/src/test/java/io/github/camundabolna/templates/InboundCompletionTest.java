package io.github.camundabolna.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboundCompletionTest {

  /** CallingBox signs each endpoint with its own secret; a secret for Bolna is made up. */
  @ParameterizedTest
  @CsvSource({
    "callingbox-receiver-intermediate.json, CALLINGBOX_WEBHOOK_SECRET",
    "callingbox-inbound-call-ended-message-start.json, CALLINGBOX_INBOUND_WEBHOOK_SECRET",
    "bolna-inbound-call-ended-message-start.json, BOLNA_WEBHOOK_SECRET"
  })
  void secretIsThatOfTheEndpoint(String file, String name) {
    JsonNode secret = property(file, "secret");
    assertThat(secret.path("value").asText()).isEqualTo("{{secrets." + name + "}}");
    assertThat(secret.toString().replace(name, "")).doesNotContain("WEBHOOK_SECRET");
    assertThat(secret.at("/constraints/pattern/message").asText())
        .endsWith("{{secrets." + name + "}}");
  }

  @ParameterizedTest
  @CsvSource({
    "callingbox-receiver-intermediate.json, CALLINGBOX_WEBHOOK_SECRET_2",
    "callingbox-inbound-call-ended-message-start.json, CALLINGBOX_INBOUND_WEBHOOK_SECRET_2"
  })
  void secondSecretIsNamedAfterTheFirst(String file, String name) {
    assertThat(property(file, "secondSecret").path("placeholder").asText())
        .isEqualTo("{{secrets." + name + "}}");
  }

  /** The field shows the equals sign itself. */
  @Test
  void exampleOfAnActivationConditionHasNoEqualsSign() {
    assertThat(
            TemplatesTest.properties("callingbox-receiver")
                .filter(each -> each.path("id").asText().equals("activationCondition"))
                .map(each -> each.path("placeholder").asText()))
        .isNotEmpty()
        .allMatch(example -> example.startsWith("connectorData.call.agentId = "));
  }

  /** Whatever it were set to, a skipped event gets no error. */
  @Test
  void choiceWithoutEffectIsHidden() {
    JsonNode choice = property("callingbox-receiver-receive.json", "consumeUnmatchedEvents");
    assertThat(choice.path("type").asText()).isEqualTo("Hidden");
    assertThat(choice.path("value").asBoolean()).isTrue();
  }

  /** A person may add to the condition, and must not lose its first part. */
  @Test
  void exampleOfAStartEventKeepsItsCondition() {
    JsonNode condition =
        property("callingbox-inbound-call-ended-message-start.json", "activationCondition");
    assertThat(condition.path("placeholder").asText())
        .startsWith(condition.path("value").asText() + " and connectorData.call.agentId = ");
  }

  private static JsonNode property(String file, String id) {
    return TemplatesTest.properties(file)
        .filter(each -> each.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
