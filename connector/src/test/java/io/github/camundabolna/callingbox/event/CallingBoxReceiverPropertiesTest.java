package io.github.camundabolna.callingbox.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health.Status;
import io.github.camundabolna.testing.TestReceiverContext;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a panel is said with the name of its field, and without a secret. */
class CallingBoxReceiverPropertiesTest extends CallingBoxReceiverFixture {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "secret | '' | the webhook secret is missing. Set it to {{secrets.CALLINGBOX_WEBHOOK",
        "secret | whsec_short | the webhook secret must have at least 16 characters",
        "secret | whsec_webhook_secret | the webhook secret is a default or easy to guess",
        "secret | {{secrets.CALLINGBOX_WEBHOOK_SECRET}} | the webhook secret refers to a secret",
        "secondSecret | whsec_short | the second webhook secret must have at least 16 characters",
        "secondSecret | whsec_webhook_secret | the second webhook secret is a default",
        "secondSecret | {{secrets.CALLINGBOX_OTHER_ONE}} | the second webhook secret refers to",
        "secondSecret | 'whsec_k9Xw2mQz7LpR4tVb ' | the second webhook secret must not start or"
            + " end",
        "apiKey | sk_with a blank | the API key must contain only visible ASCII characters",
        "allowedAddresses | 203.0.113.7 | \"Allowed addresses\" requires \"Trusted proxies\"",
        "trustedProxies | ten | \"Trusted proxies\" must be a whole number from 0 to 9"
      })
  void aWrongFieldIsNamed(String field, String value, String sentence) {
    TestReceiverContext context = activate(field, value);

    assertThat(lastHealth(context).getStatus()).isEqualTo(Status.DOWN);
    assertThat(lastHealth(context).getError().message()).startsWith(sentence);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void theSecondSecretAndTheKeyAreOptional(String empty) {
    TestReceiverContext context = activate("secondSecret", empty, "apiKey", empty);

    assertThat(lastHealth(context).getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void aMissingPathIsNamed() {
    Map<String, Object> properties = new HashMap<>(properties());
    properties.remove("inbound");

    assertThat(lastHealth(activate(new TestReceiverContext(properties))).getError().message())
        .startsWith("the webhook path is missing");
  }

  @Test
  void recoveryOfLostEventsRequiresTheKey() {
    TestReceiverContext context = activate("sweep", Map.of("recoverLostEvents", true));

    assertThat(lastHealth(context).getError().message())
        .startsWith("\"Recover lost events\" requires the CallingBox API key");
  }

  @Test
  void aStartEventTakesCallsThatNoProcessPlaced() {
    Map<String, Object> properties = properties("onlyPlacedByProcess", true);

    assertThat(
            lastHealth(activate(new TestReceiverContext(properties).atElement("startEvent")))
                .getError()
                .message())
        .startsWith("\"Only calls placed by a process\" must not be selected at a start event");
  }

  @Test
  void secretsAreNotShown() {
    CallingBoxReceiverProperties panel =
        new TestReceiverContext(
                properties("secondSecret", SignedRequests.SECOND_SECRET, "apiKey", "sk_key"))
            .bindProperties(CallingBoxReceiverProperties.class);

    assertThat(panel.toString() + panel.secrets() + panel.access() + panel.key())
        .doesNotContain(SignedRequests.SECRET, SignedRequests.SECOND_SECRET, "sk_key");
  }
}
