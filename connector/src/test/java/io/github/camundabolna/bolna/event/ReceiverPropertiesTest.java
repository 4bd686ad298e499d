package io.github.camundabolna.bolna.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health;
import io.camunda.connector.api.inbound.Health.Status;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import io.github.camundabolna.webhook.WebhookAuthenticator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A receiver that is not set up right says so, and lets nobody in. */
class ReceiverPropertiesTest extends ReceiverFixture {

  private static final TestWebhookRequest BUSY =
      TestReceiverContext.request("{'id': 'x', 'status': 'busy'}");

  @Test
  void aGoodReceiverIsUp() {
    assertThat(lastHealth(activate())).isEqualTo(Health.up("path", "bolna"));
    assertThat(lastHealth(activate("apiKey", " ", "allowedAddresses", "", "trustedProxies", "")))
        .isEqualTo(Health.up("path", "bolna"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "secret | '' | the webhook secret is missing. Set it to {{secrets.BOLNA_WEBHOOK_SECRET}}",
        "secret | short-secret | the webhook secret must have at least 16 characters",
        "trustedProxies | many | \"Trusted proxies\" must be a whole number",
        "trustedProxies | 10 | \"Trusted proxies\" must be a whole number",
        "allowedAddresses | 1.2.3.4 | \"Allowed addresses\" requires \"Trusted proxies\"",
        "apiKey | two words | the API key must contain only visible ASCII characters",
        "apiKey | {{secret.KEY}} | the API key refers to a secret that was not resolved:"
            + " {{secret.KEY}}",
      })
  void aMistakeIsReported(String field, String value, String sentence) {
    TestReceiverContext context = activate(field, value);

    assertDown(context, sentence);
    assertThat(lastHealth(context).toString())
        .doesNotContain("short-secret")
        .doesNotContain("two words");
  }

  @Test
  void allowedAddressesAreNoNames() {
    assertDown(
        activate("allowedAddresses", "1.2.3.4, bolna.ai", "trustedProxies", "1"),
        "\"Allowed addresses\" must contain IP addresses like 203.0.113.7, but one was"
            + " \"bolna.ai\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agents | Asha | each of \"Agents to check\" must be an agent ID",
        "agents | =[\"Asha\"] | each of \"Agents to check\" must be an agent ID",
        "interval | PT9S | \"Check interval\" must be an ISO 8601 duration from PT10S to P1D, like"
            + " PT5M, but was \"PT9S\"",
        "interval | P2D | \"Check interval\" must be an ISO 8601 duration",
        "interval | often | \"Check interval\" must be an ISO 8601 duration",
        "lookBack | P61D | \"Look-back at startup\" must be an ISO 8601 duration from P0D to P60D,"
            + " like P1D",
        "lookBack | -PT1H | \"Look-back at startup\" must be an ISO 8601 duration",
      })
  void aMistakeInTheSweepIsReported(String field, String value, String sentence) {
    assertDown(
        activate("apiKey", TestReceiverContext.KEY, "sweep", Map.of(field, value)), sentence);
  }

  @Test
  void agentsToLookAfterNeedAKey() {
    assertDown(
        activate("sweep", Map.of("agents", FakeBolna.AGENT)),
        "\"Agents to check\" requires the Bolna API key");
  }

  @Test
  void missingFieldsAreReported() {
    Map<String, Object> nothing = new HashMap<>();
    assertDown(
        activate(nothing),
        "the webhook path is missing. Enter letters, digits, - and _, like bolna. the webhook"
            + " secret is missing");
    assertDown(
        activate(Map.of("inbound", Map.of(), "secret", TestReceiverContext.SECRET)),
        "the webhook path is missing. Enter letters, digits, - and _, like bolna");
  }

  @Test
  void propertiesOfTheWrongTypeAreReported() {
    TestReceiverContext context =
        activate(Map.of("inbound", "text", "secret", Map.of("a", TestReceiverContext.SECRET)));

    assertDown(context, "the properties could not be read");
  }

  @Test
  void aReceiverThatIsRepairedWorks() {
    activate("secret", "short");
    assertThat(status(BUSY)).isEqualTo(401);

    activate();
    assertThat(status(BUSY)).isZero();
  }

  @Test
  void aReceiverThatIsTakenAwayLetsNobodyIn() {
    activate();

    receiver.deactivate();

    assertThat(status(BUSY)).isEqualTo(401);
  }

  @Test
  void aReceiverThatWasNeverActivatedLetsNobodyIn() {
    assertThat(status(BUSY)).isEqualTo(401);
  }

  @Test
  void noSecretIsInAnyToString() {
    TestReceiverContext context = activate("apiKey", TestReceiverContext.KEY);
    ReceiverProperties properties = context.bindProperties(ReceiverProperties.class);

    assertThat(
            properties.toString()
                + properties.access()
                + new WebhookAuthenticator(properties.access())
                + receiver
                + context.health)
        .doesNotContain(TestReceiverContext.SECRET)
        .doesNotContain(TestReceiverContext.KEY);
  }

  private void assertDown(TestReceiverContext context, String sentence) {
    assertThat(lastHealth(context).getStatus()).isEqualTo(Status.DOWN);
    assertThat(lastHealth(context).getError().code()).isEqualTo("CONFIGURATION");
    assertThat(lastHealth(context).getError().message())
        .contains(sentence)
        .doesNotContain("\n")
        .doesNotContain(TestReceiverContext.SECRET);
    assertThat(status(BUSY)).isEqualTo(401);
  }
}
