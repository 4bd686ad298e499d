package io.github.camundabolna.event;

import io.camunda.connector.api.inbound.Health;
import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestHttp;
import io.github.camundabolna.testing.TestRounds;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AutoClose;

/** A receiver in a runtime, beside a Bolna. */
abstract class ReceiverTest {

  final TestClock clock = TestClock.standing();
  final Map<String, String> settings = new HashMap<>();
  final Semaphore places = new Semaphore(Witness.PLACES);
  final TestRounds rounds = new TestRounds();
  final Placements placements = new Placements();
  @AutoClose final FakeBolna bolna = new FakeBolna(clock);
  final CallEndedReceiver receiver = receiver();

  CallEndedReceiver receiver() {
    return new CallEndedReceiver(
        () -> TestHttp.to(bolna.uri(), Duration.ofSeconds(2)),
        new ForwardedHeaders(settings),
        places,
        clock,
        rounds,
        new BatchSignals(),
        placements);
  }

  private TestReceiver current;

  TestReceiver activate(Object... more) {
    return activate(properties(more));
  }

  static Map<String, Object> properties(Object... more) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("inbound", Map.of("context", "bolna"));
    properties.put("secret", TestReceiver.SECRET);
    for (int i = 0; i < more.length; i += 2) {
      properties.put(more[i].toString(), more[i + 1]);
    }
    return properties;
  }

  TestReceiver activate(Map<String, Object> properties) {
    return activate(new TestReceiver(properties));
  }

  TestReceiver activate(TestReceiver context) {
    current = context;
    receiver.activate(context);
    return context;
  }

  static Health last(TestReceiver context) {
    return context.health.get(context.health.size() - 1);
  }

  /** 0 if the answer says that the request ended a call. */
  int status(TestRequest request) {
    WebhookHttpResponse answer = receiver.verify(request);
    return endsACall(answer) ? 0 : answer.statusCode();
  }

  /** Returns what the engine was given of a request that ends a call. */
  CallEnded trigger(TestRequest request) {
    WebhookHttpResponse answer = receiver.verify(request);
    if (!endsACall(answer)) {
      throw new AssertionError("not told: " + answer);
    }
    return current.lastCorrelated();
  }

  static boolean endsACall(WebhookHttpResponse answer) {
    return answer.statusCode() == 200
        && answer.body() instanceof Map<?, ?> body
        && Boolean.TRUE.equals(body.get("callEnded"));
  }
}
