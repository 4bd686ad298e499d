package io.github.camundabolna.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.connector.api.error.ConnectorInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverFieldsTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void apiKeyIsOptional(String entered) {
    assertThat(ReceiverFields.apiKey(entered)).isEmpty();
  }

  @Test
  void spacesAroundAnApiKeyAreIgnored() {
    assertThat(ReceiverFields.apiKey(" sk_123\n")).contains("sk_123");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sk 123", "sk\n123", "sk_é"})
  void unreadableApiKeyIsRefusedWithoutShowingIt(String entered) {
    assertThatThrownBy(() -> ReceiverFields.apiKey(entered))
        .isInstanceOf(ConnectorInputException.class)
        .hasMessageContaining("the API key must contain only visible ASCII characters")
        .hasMessageNotContaining("sk");
  }

  @Test
  void startEventNeedsTheCallsOfPeople() {
    assertThatThrownBy(() -> ReceiverFields.validateStart(true, true))
        .isInstanceOf(ConnectorInputException.class)
        .hasMessageContaining("must not be selected at a start event");
    assertThatCode(() -> ReceiverFields.validateStart(true, false)).doesNotThrowAnyException();
    assertThatCode(() -> ReceiverFields.validateStart(false, true)).doesNotThrowAnyException();
  }
}
