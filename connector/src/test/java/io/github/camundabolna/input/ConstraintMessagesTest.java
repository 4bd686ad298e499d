package io.github.camundabolna.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstraintMessagesTest {

  private static final String LIST =
      """
      Found constraints violated while validating input:\s
       - Property: operation.pageSize: Validation failed. Original message: pageSize is wrong
       - Property: operation.agentId: Validation failed. Original message: agentId is missing\
      """;

  @Test
  void theSentencesOfAllConstraintsAreShownInOneOrder() {
    assertThat(ConstraintMessages.in(new ConnectorInputException(LIST)))
        .isEqualTo("agentId is missing. pageSize is wrong");
  }

  @Test
  void aMessageThatIsNoListIsShownAsItIs() {
    assertThat(ConstraintMessages.in(new ConnectorInputException("agents is wrong")))
        .isEqualTo("agents is wrong");
    assertThat(ConstraintMessages.in(new IllegalStateException((String) null))).isEqualTo("null");
  }

  @Test
  void aMissingSecretComesWithAdvice() {
    String missing = "Secret with name 'CALLINGBOX_WEBHOOK_SECRET' is not available";

    assertThat(ConstraintMessages.ofProperties(new ConnectorInputException(missing, null)))
        .isEqualTo(missing + ". Add it to the runtime, then deploy the process again");
    assertThat(ConstraintMessages.ofProperties(new IllegalStateException(missing)))
        .as("of something else")
        .doesNotContain("Add it");
  }

  @Test
  void whyPropertiesCannotBeUsedIsShownWithoutTheWordsOfForeignExceptions() {
    assertThat(
            List.of(
                ConstraintMessages.ofProperties(new ConnectorInputException(LIST)),
                ConstraintMessages.ofProperties(new InvalidInputException("agents is wrong")),
                ConstraintMessages.ofProperties(new IllegalStateException("secret"))))
        .containsExactly(
            "agentId is missing. pageSize is wrong",
            "agents is wrong",
            "the properties could not be read: IllegalStateException");
  }
}
