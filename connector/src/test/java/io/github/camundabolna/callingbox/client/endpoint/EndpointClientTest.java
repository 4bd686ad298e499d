package io.github.camundabolna.callingbox.client.endpoint;

import static io.github.camundabolna.testing.RequestSamples.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.SecretValue;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.testing.CallingBoxError;
import io.github.camundabolna.testing.MockCallingBox;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointClientTest {

  private static final String ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
  private static final String PATH = "/v1/webhook_endpoints/" + ID;
  private static final String SECRET = "whsec_1234567890abcdef1234567890abcdef";

  private static final WebhookUrl URL =
      new WebhookUrl("https://host.example/inbound/box?token=a-long-secret");

  private static final NewEndpoint SMALLEST = new NewEndpoint(URL, Optional.empty(), List.of());

  private static final String COMPLETE =
      """
      {'id': '3c90c3cc-0d44-4b50-8888-8dd25736052a', 'org_id': 'o1',
       'signing_secret': 'whsec_1234567890abcdef1234567890abcdef',
       'url': 'https://host.example/inbound/box?token=a-long-secret', 'description': 'CRM',
       'enabled_events': ['call.completed', 'call.failed'], 'status': 'disabled',
       'disabled_reason': 'too_many_failures', 'disabled_at': '2023-11-09T05:31:56Z',
       'consecutive_failures': 10, 'created_at': '2023-11-07T05:31:56Z',
       'updated_at': '2023-11-08T05:31:56Z'}\
      """;

  private static final AccountEndpoint ENDPOINT =
      new AccountEndpoint(
          ID,
          Optional.of(URL),
          Optional.of("CRM"),
          List.of("call.completed", "call.failed"),
          Optional.of("disabled"),
          Optional.of("too_many_failures"),
          Optional.of(Instant.parse("2023-11-09T05:31:56Z")),
          Optional.of(BigDecimal.TEN),
          Optional.of(Instant.parse("2023-11-07T05:31:56Z")),
          Optional.of(Instant.parse("2023-11-08T05:31:56Z")));

  @AutoClose private final MockCallingBox box = new MockCallingBox();

  @Test
  void everyFieldOfAnEndpointIsSentAndRead() {
    NewEndpoint endpoint = new NewEndpoint(URL, Optional.of("CRM"), List.of("call.completed"));

    assertThat(box.enqueue(201, COMPLETE).endpoints().create(endpoint))
        .isEqualTo(new SignedEndpoint(ENDPOINT, new SecretValue(SECRET)));
    box.assertSent(
        "POST /v1/webhook_endpoints",
        "{'url': 'https://host.example/inbound/box?token=a-long-secret', 'description': 'CRM',"
            + " 'enabled_events': ['call.completed']}");
  }

  @Test
  void smallestEndpointHasAUrl() {
    box.enqueue(201, "{'id': 'e1', 'signing_secret': ' " + SECRET + " '}");

    SignedEndpoint created = box.endpoints().create(SMALLEST);

    assertThat(created.signingSecret().value()).isEqualTo(SECRET);
    assertThat(created.endpoint())
        .isEqualTo(
            new AccountEndpoint(
                "e1",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    box.assertSent("POST /v1/webhook_endpoints", "{'url': '" + URL.value() + "'}");
  }

  @Test
  void enablingSendsOnlyTheStatus() {
    box.enqueue(200, "{'id': 'e1', 'status': 'enabled'}");

    assertThat(box.endpoints().enable(ID).enabled()).isTrue();
    box.assertSent("PATCH " + PATH, "{'status': 'enabled'}");
  }

  @Test
  void rotationReturnsTheNewSecret() {
    box.enqueue(200, COMPLETE);

    assertThat(box.endpoints().rotateSecret(ID).signingSecret().value()).isEqualTo(SECRET);
    box.assertSent("POST " + PATH + "/rotate_secret");
  }

  @ParameterizedTest
  @CsvSource({"enabled, true", "Enabled, true", "disabled, false", "paused, false", "'', false"})
  void onlyAnEnabledEndpointIsEnabled(String status, boolean enabled) {
    box.enqueue(200, "{'id': 'e1', 'status': '" + status + "'}");

    assertThat(box.endpoints().enable(ID).enabled()).isEqualTo(enabled);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{'id': 'e1'}", "{'signing_secret': 'whsec_1'}"})
  void answerWithoutIdOrSecretIsNoNewEndpoint(String body) {
    box.enqueue(201, body).enqueue(200, body);

    assertThat(failure(() -> box.endpoints().create(SMALLEST)).kind())
        .isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThat(failure(() -> box.endpoints().rotateSecret(ID)).kind())
        .isEqualTo(Kind.UNKNOWN_OUTCOME);
  }

  @Test
  void answerWithoutAnIdIsNoEnabledEndpoint() {
    box.enqueue(200, "{'status': 'enabled'}");

    assertThat(failure(() -> box.endpoints().enable(ID)).kind()).isEqualTo(Kind.SAFE_TO_RETRY);
  }

  @ParameterizedTest
  @EnumSource
  void errorHasItsKindAndTheSentence(CallingBoxError error) {
    error.assertFailsOnce(
        box, "POST /v1/webhook_endpoints", () -> box.endpoints().create(SMALLEST));
    error.assertFails(box, "PATCH " + PATH, () -> box.endpoints().enable(ID));
    error.assertFailsOnce(
        box, "POST " + PATH + "/rotate_secret", () -> box.endpoints().rotateSecret(ID));
  }

  @Test
  void secretsAreInNoFailureAndInNoLog() {
    SignedEndpoint endpoint = box.enqueue(200, COMPLETE).endpoints().rotateSecret(ID);
    box.enqueue(400, "{'error': 'not public: " + URL.value() + "'}");

    ApiException failure = failure(() -> box.endpoints().create(SMALLEST));

    assertThat(failure).hasMessageContaining("https://host.example/inbound/box?***");
    assertThat(failure + " " + failure.vendorMessage() + SMALLEST + endpoint)
        .doesNotContain("a-long-secret", SECRET);
  }
}
