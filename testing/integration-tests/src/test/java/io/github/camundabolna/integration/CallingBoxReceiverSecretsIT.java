package io.github.camundabolna.integration;

import static io.github.camundabolna.integration.IntegrationEnvironment.CALLING_BOX_KEY;
import static io.github.camundabolna.integration.IntegrationEnvironment.CALLING_BOX_NEW_SECRET;
import static io.github.camundabolna.integration.IntegrationEnvironment.CALLING_BOX_SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Receives events while a webhook secret is rotated: neither secret is found anywhere. */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class CallingBoxReceiverSecretsIT {

  private static final String SECOND = "{{secrets.CALLINGBOX_WEBHOOK_SECRET_2}}";

  /** What is wrong in the panel of each receiver, by its path. */
  private static final Map<String, Map<String, String>> RECEIVERS =
      Map.of(
          "box-rotates", Map.of("apiKey", "{{secrets.CALLINGBOX_API_KEY}}"),
          "box-weak", Map.of("secondSecret", "too-short"),
          "box-strange", Map.of("allowedAddresses", SECOND, "trustedProxies", "1"));

  private final IntegrationEnvironment environment = IntegrationEnvironment.shared();
  private final SecretSearch search = new SecretSearch(environment);
  private final List<Integer> answers = new ArrayList<>();

  @BeforeAll
  void deploy() {
    RECEIVERS.forEach(
        (path, typed) -> {
          environment.deploy(CallingBoxWaits.receiver("receiver-" + path, path, both(typed)));
          environment.runtime.awaitWebhook(path, IntegrationEnvironment.PATIENCE);
        });
    environment.deploy(CallingBoxProcesses.serviceTask("box-numbers", numbers()));
  }

  @AfterAll
  void close() {
    search.close();
  }

  private static Map<String, String> both(Map<String, String> typed) {
    Map<String, String> all = new HashMap<>();
    all.put("secondSecret", SECOND);
    all.putAll(typed);
    return all;
  }

  private static FilledTemplate numbers() {
    return FilledTemplate.named("callingbox-number.json")
        .with("operation.operationType", "listCallingBoxNumbers");
  }

  @Test
  void secretsOfARotationAreNowhere() {
    for (String path : RECEIVERS.keySet()) {
      for (String secret : List.of(CALLING_BOX_SECRET, CALLING_BOX_NEW_SECRET)) {
        sendInEveryWay(path, secret);
      }
    }
    search.run("box-numbers", Map.of());

    assertThat(answers).contains(200, 401);
    assertThat(RuntimePages.read(environment).bodies().toString())
        .contains("Refused", "must have at least 16 characters", "whsec_***");
    search.assertNowhere(List.of(CALLING_BOX_SECRET, CALLING_BOX_NEW_SECRET, CALLING_BOX_KEY));
  }

  private void sendInEveryWay(String path, String secret) {
    SignedEvent end = SignedEvent.ofEnd(UUID.randomUUID().toString(), "completed");
    Instant now = Instant.now();
    answers.add(end.send(environment, path, secret, now));
    answers.add(end.send(environment, path, secret + "-of-another-time", now));
    answers.add(end.send(environment, path, secret, now.minus(Duration.ofHours(1))));
    send(environment.request(path).header("CallingBox-Signature", secret));
    send(environment.request(path).header("CallingBox-Signature", "t=1,v1=" + secret));
    send(environment.request(path).header("Authorization", "Bearer " + secret));
    send(environment.request(path).uri(URI.create(environment.webhook(path) + "?s=" + secret)));
  }

  private void send(HttpRequest.Builder request) {
    answers.add(
        environment.send(request.POST(IntegrationEnvironment.body("{}")).build()).statusCode());
  }
}
