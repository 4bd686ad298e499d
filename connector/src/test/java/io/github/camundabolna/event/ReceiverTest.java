package io.github.camundabolna.event;

import io.camunda.connector.api.inbound.Health;
import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.camunda.connector.api.inbound.webhook.WebhookResult;
import io.github.camundabolna.client.HttpSettings;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestRounds;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;

/** A receiver in a runtime, beside a Bolna. */
abstract class ReceiverTest {

  @AutoClose final FakeBolna bolna = new FakeBolna(TestClock.standing());
  final CallEndedReceiver receiver =
      new CallEndedReceiver(
          new HttpSettings(
              bolna.uri(),
              Duration.ofSeconds(2),
              Duration.ofSeconds(2),
              1_000_000,
              Map.<String, String>of()::get),
          TestClock.standing(),
          new TestRounds());

  TestReceiver activate(String... more) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("inbound", Map.of("context", "bolna"));
    properties.put("secret", TestReceiver.SECRET);
    for (int i = 0; i < more.length; i += 2) {
      properties.put(more[i], more[i + 1]);
    }
    return activate(properties);
  }

  TestReceiver activate(Map<String, Object> properties) {
    TestReceiver context = new TestReceiver(properties);
    receiver.activate(context);
    return context;
  }

  static Health last(TestReceiver context) {
    return context.health.get(context.health.size() - 1);
  }

  /** 0 if the request goes on to {@code triggerWebhook}. */
  int status(TestRequest request) {
    WebhookHttpResponse answer = receiver.verify(request);
    return answer == null ? 0 : answer.statusCode();
  }

  WebhookResult trigger(TestRequest request) {
    WebhookHttpResponse answer = receiver.verify(request);
    if (answer != null) {
      throw new AssertionError("answered at once: " + answer);
    }
    return receiver.triggerWebhook(request);
  }
}
