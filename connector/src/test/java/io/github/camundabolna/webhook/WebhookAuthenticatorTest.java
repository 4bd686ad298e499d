package io.github.camundabolna.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.event.ReceiverFixture;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may speak, and what is worth listening to. */
class WebhookAuthenticatorTest extends ReceiverFixture {

  private static final TestWebhookRequest BUSY =
      TestReceiverContext.request("{'id': 'x', 'status': 'busy'}");

  @ParameterizedTest
  @ValueSource(strings = {"X-Bolna-Secret", "x-bolna-secret", "X-BOLNA-SECRET"})
  void theSecretIsTakenFromTheHeaderInAnyCase(String name) {
    activate();

    assertThat(status(BUSY.headers(Map.of(name, TestReceiverContext.SECRET)))).isZero();
  }

  @Test
  void theSecretIsTakenFromTheQuery() {
    activate();
    TestWebhookRequest bare = BUSY.headers(Map.of());

    assertThat(status(bare.params(Map.of("secret", TestReceiverContext.SECRET)))).isZero();
    assertThat(status(bare.params(Map.of("secret", "wrong")))).isEqualTo(401);
    assertThat(status(bare.params(Map.of("Secret", TestReceiverContext.SECRET)))).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "wrong",
        "a-webhook-secret-of-32-character",
        "a-webhook-secret-of-32-characterss",
        "A-WEBHOOK-SECRET-OF-32-CHARACTERS",
        " a-webhook-secret-of-32-characters"
      })
  void aWrongSecretIsRefusedAndNotedWithoutBeingShown(String given) {
    TestReceiverContext context = activate();

    assertThat(status(BUSY.headers(Map.of("X-Bolna-Secret", given)))).isEqualTo(401);
    assertThat(context.activities.get(0).tag()).isEqualTo("Refused");
    assertThat(context.activities.toString()).doesNotContain(TestReceiverContext.SECRET);
  }

  @Test
  void noSecretIsRefused() {
    activate();

    assertThat(status(BUSY.headers(Map.of()))).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 13.203.39.153 | 0",
        "1 | 13.126.9.249 | 0",
        "1 | 10.0.0.1, 13.203.39.153 | 0",
        "1 | 13.203.39.153, 10.0.0.1 | 401",
        "2 | 13.203.39.153, 10.0.0.1 | 0",
        "2 | 13.203.39.153, 66.6.6.6, 10.0.0.1 | 401",
        "2 | 13.203.39.153 | 401",
        "1 | '' | 401",
        "1 | 13.203.39.15 | 401"
      })
  void onlyTheAddressThatOurOwnProxiesSawCounts(String proxies, String forwarded, int status) {
    activate("allowedAddresses", "13.203.39.153, 13.126.9.249", "trustedProxies", proxies);

    assertThat(status(BUSY.header("x-forwarded-for", forwarded))).isEqualTo(status);
  }

  @Test
  void anAddressIsNoSubstituteForTheSecret() {
    activate("allowedAddresses", "13.203.39.153", "trustedProxies", "1");

    assertThat(status(BUSY.headers(Map.of("X-Forwarded-For", "13.203.39.153")))).isEqualTo(401);
    assertThat(status(BUSY)).as("no address at all").isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD", "OPTIONS"})
  void onlyPostIsUnderstood(String method) {
    activate();

    var answer = receiver.verify(BUSY.method(method));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers()).containsEntry("Allow", "POST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "[{'id': 'x', 'status': 'busy'}]", "null", "'x'", "7"})
  void aBodyThatIsNoObjectIsABadRequest(String body) {
    activate();

    assertThat(status(TestReceiverContext.request(body))).isEqualTo(400);
  }

  @Test
  void aBodyThatIsMissingOrTooLargeIsRefused() {
    activate();
    byte[] large = "{\"id\":\"x\"}".concat(" ".repeat(WebhookEndpoint.MAX_BYTES)).getBytes(UTF_8);

    assertThat(status(BUSY.body(null))).isEqualTo(400);
    assertThat(status(BUSY.body(large))).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../user/me", "a b", "ä", "a/b", "-"})
  void anIdThatIsNoneIsABadRequest(String id) {
    activate();

    assertThat(status(TestReceiverContext.request("{'id': '" + id + "', 'status': 'busy'}")))
        .isEqualTo(400);
  }

  @Test
  void aStrangerLearnsNothingOfTheBody() {
    activate();

    assertThat(status(TestReceiverContext.request("{").headers(Map.of()))).isEqualTo(401);
    assertThat(status(BUSY.body(null).headers(Map.of()))).isEqualTo(401);
  }
}
