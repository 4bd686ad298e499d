package io.github.camundabolna.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health.Status;
import io.github.camundabolna.bolna.event.ReceiverFixture;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret that anybody would guess is none: the receiver says so, and stays shut. */
class SecretStrengthTest extends ReceiverFixture {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secretsecretsecret",
        "changemechangeme",
        "change-me-change-me",
        "CHANGE_ME_PLEASE_CHANGE_ME",
        "password12345678",
        "Password-Password-1",
        "bolna-webhook-secret",
        "BOLNA_WEBHOOK_SECRET",
        "my-webhook-secret-1",
        "your-secret-here",
        "<your-webhook-secret>",
        "0123456789abcdef",
        "0123456789ABCDEF0123456789ABCDEF",
        "1234567890123456",
        "abcdefghijklmnop",
        "qwertyuiopasdfgh",
        "aaaaaaaaaaaaaaaa",
        "abababababababab",
        "################",
        "example-placeholder-token"
      })
  void aDefaultOrAPatternIsRefused(String secret) {
    assertShut(secret, "the webhook secret is a default or easy to guess");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{secrets.BOLNA_WEBHOOK_SECRET}}",
        "secrets.BOLNA_WEBHOOK_SECRET",
        "{{ secrets.OTHER_SECRET }}",
        "${BOLNA_WEBHOOK_SECRET}",
        "=camunda.vars.env.SECRET"
      })
  void theNameOfASecretIsNotASecret(String secret) {
    assertShut(secret, "the webhook secret refers to a secret that was not resolved");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"short", "fifteen-letters", "               ", "\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t"})
  void aShortOrBlankOneIsRefused(String secret) {
    assertShut(secret, "the webhook secret");
  }

  /** HTTP takes it off: no event would ever have it. */
  @ParameterizedTest
  @ValueSource(strings = {" k9Xw2mQz7LpR4tVb", "k9Xw2mQz7LpR4tVb\n", "k9Xw2mQz\r\n7LpR4tVb"})
  void blanksAtItsEndsAndLineBreaksAreRefused(String secret) {
    assertShut(
        secret, "the webhook secret must not start or end with a space or contain a line break");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k9Xw2mQz7LpR4tVb",
        "0f8fad5b-d9cb-469f-a165-70867728950e",
        "correct horse battery staple",
        "dGhpcyBpcyBhIHNlY3JldA==",
        "9f86d081884c7d659a2feaa0c55ad015",
        TestReceiverContext.SECRET
      })
  void aGoodOneIsTaken(String secret) {
    TestReceiverContext context = activate("secret", secret);

    assertThat(lastHealth(context).getStatus()).isEqualTo(Status.UP);
    assertThat(status(request(secret))).isZero();
  }

  @Test
  void theSentenceDoesNotShowIt() {
    assertThat(lastHealth(activate("secret", "bolna-webhook-secret")).toString())
        .doesNotContain("bolna-webhook-secret");
  }

  private void assertShut(String secret, String sentence) {
    TestReceiverContext context = activate("secret", secret);

    assertThat(lastHealth(context).getStatus()).isEqualTo(Status.DOWN);
    assertThat(lastHealth(context).getError().message()).startsWith(sentence);
    assertThat(status(request(secret))).isEqualTo(401);
  }

  private static TestWebhookRequest request(String secret) {
    return TestReceiverContext.request("{'id': 'x', 'status': 'busy'}")
        .headers(Map.of("X-Bolna-Secret", secret));
  }
}
