package io.github.camundabolna.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.event.ReceiverFixture;
import io.github.camundabolna.bolna.event.RuntimeRequestLog;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a request may carry the secret, and which places keep it out of a runtime's log. */
class SecretPlaceTest extends ReceiverFixture {

  private static final List<SecretPlace> PLACES = SecretPlace.of(Bolna.VENDOR);
  private static final TestWebhookRequest BARE =
      TestReceiverContext.request("{'id': 'x', 'status': 'busy'}").headers(Map.of());

  @Test
  void recommendedPlacesAreThoseThatTheRuntimeBlanksOut() {
    for (SecretPlace place : PLACES) {
      Set<String> redacted =
          place.isHeader()
              ? RuntimeRequestLog.REDACTED_HEADERS
              : RuntimeRequestLog.REDACTED_PARAMETERS;
      assertThat(redacted.contains(place.key().toLowerCase(Locale.ROOT)))
          .as(place.key())
          .isEqualTo(place.recommended());
    }
    assertThat(PLACES.stream().filter(SecretPlace::recommended))
        .extracting(SecretPlace::key)
        .containsExactly("Authorization", "X-Api-Key", "token");
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization, Bearer a-webhook-secret-of-32-characters, 0",
    "authorization, bearer a-webhook-secret-of-32-characters, 0",
    "Authorization, Bearer  a-webhook-secret-of-32-characters, 0",
    "Authorization, a-webhook-secret-of-32-characters, 401",
    "Authorization, Basic a-webhook-secret-of-32-characters, 401",
    "Authorization, Bearer wrong, 401",
    "Authorization, Bearer, 401",
    "Proxy-Authorization, Bearer a-webhook-secret-of-32-characters, 401",
    "X-Api-Key, a-webhook-secret-of-32-characters, 0",
    "x-api-key, a-webhook-secret-of-32-characters, 0",
    "X-Api-Key, wrong, 401",
    "X-Bolna-Secret, a-webhook-secret-of-32-characters, 0",
    "Cookie, a-webhook-secret-of-32-characters, 401"
  })
  void theSecretIsTakenFromAHeader(String name, String value, int status) {
    activate();

    assertThat(status(BARE.header(name, value))).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"token, 0", "secret, 0", "Token, 401", "access_token, 401", "api_key, 401"})
  void theSecretIsTakenFromTheQuery(String name, int status) {
    activate();

    assertThat(status(BARE.params(Map.of(name, TestReceiverContext.SECRET)))).isEqualTo(status);
    assertThat(status(BARE.params(Map.of(name, "wrong")))).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization, Basic dXNlcjpwYXNz",
    "Authorization, Bearer eyJhbGciOiJub25lIn0.of-a-proxy.x",
    "X-Bolna-Secret, of-another-time"
  })
  void credentialOfAProxyDoesNotLockOutARightApiKey(String name, String value) {
    activate();

    assertThat(status(BARE.header("X-Api-Key", TestReceiverContext.SECRET).header(name, value)))
        .isZero();
  }

  @Test
  void apiKeyOfAGatewayDoesNotLockOutARightBearer() {
    activate();
    TestWebhookRequest right = BARE.header("Authorization", "Bearer " + TestReceiverContext.SECRET);

    assertThat(status(right.header("X-Api-Key", "of-the-gateway"))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization, Bearer a guess, 401",
    "X-Api-Key, a guess, 401",
    "X-Bolna-Secret, a guess, 401",
    "Authorization, Basic dXNlcjpwYXNz, 0"
  })
  void wrongHeaderIsNotMadeGoodByTheQuery(String name, String value, int status) {
    activate();
    TestWebhookRequest byQuery = BARE.params(Map.of("token", TestReceiverContext.SECRET));

    assertThat(status(byQuery.header(name, value))).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization, Bearer a-webhook-secret-of-32-characters",
    "X-Api-Key, a-webhook-secret-of-32-characters"
  })
  void recommendedHeaderNeedsNoHint(String name, String value) {
    TestReceiverContext context = activate();

    status(BARE.header(name, value));

    assertThat(lastHealth(context).getDetails()).doesNotContainKey("secret");
  }

  @Test
  void headerThatARuntimeLogsIsNamedInTheHealth() {
    TestReceiverContext context = activate();

    status(BARE.header("X-Bolna-Secret", TestReceiverContext.SECRET));

    assertThat(lastHealth(context).getStatus()).isEqualTo(Health.Status.UP);
    assertThat(lastHealth(context).getDetails().get("secret").toString())
        .contains("the header X-Bolna-Secret", "Authorization: Bearer")
        .doesNotContain(TestReceiverContext.SECRET);
  }

  /** Two agents may send it in two such places, turn and turn about. */
  @Test
  void onlyTheFirstSuchPlaceIsReported() {
    TestReceiverContext context = activate();
    status(BARE.header("X-Bolna-Secret", TestReceiverContext.SECRET));
    int reports = context.health.size();

    status(BARE.params(Map.of("secret", TestReceiverContext.SECRET)));
    status(BARE.header("X-Bolna-Secret", TestReceiverContext.SECRET));

    assertThat(context.health).hasSize(reports);
  }

  @Test
  void parameterThatARuntimeLogsIsNamedInTheHealthEvenIfAHeaderLetTheRequestIn() {
    TestReceiverContext context = activate();

    status(
        BARE.header("X-Api-Key", TestReceiverContext.SECRET)
            .params(Map.of("secret", TestReceiverContext.SECRET)));

    assertThat(lastHealth(context).getDetails().get("secret").toString())
        .contains("the parameter secret");
  }
}
