package io.github.camundabolna.bolna.event;

import io.camunda.connector.api.inbound.Health;
import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.signal.ProgressSignals;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.ManualTaskScheduler;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import io.github.camundabolna.webhook.BoundedReads;
import io.github.camundabolna.webhook.CallEndPublisher.CallEnded;
import io.github.camundabolna.webhook.ForwardedHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AutoClose;

/** A receiver with a fake Bolna. */
public abstract class ReceiverFixture {

  public final TestClock clock = TestClock.stopped();
  public final Map<String, String> settings = new HashMap<>();
  public final Semaphore permits = new Semaphore(BoundedReads.PLACES);
  public final ManualTaskScheduler scheduler = new ManualTaskScheduler();
  public final Placements placements = new Placements();
  public final ProgressSignals progress = new ProgressSignals(Runnable::run);
  @AutoClose public final FakeBolna bolna = new FakeBolna(clock);
  public final CallEndedReceiver receiver = receiver();

  public final CallEndedReceiver receiver() {
    return new CallEndedReceiver(
        () -> TestHttpSettings.to(bolna.uri(), Duration.ofSeconds(2)),
        new ForwardedHeaders(settings),
        new BoundedReads(permits, clock),
        clock,
        scheduler,
        new BatchSignals(),
        placements,
        progress);
  }

  private TestReceiverContext current;

  public TestReceiverContext activate(Object... more) {
    return activate(properties(more));
  }

  public static Map<String, Object> properties(Object... more) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("inbound", Map.of("context", "bolna"));
    properties.put("secret", TestReceiverContext.SECRET);
    for (int i = 0; i < more.length; i += 2) {
      properties.put(more[i].toString(), more[i + 1]);
    }
    return properties;
  }

  public TestReceiverContext activate(Map<String, Object> properties) {
    return activate(new TestReceiverContext(properties));
  }

  public TestReceiverContext activate(TestReceiverContext context) {
    current = context;
    receiver.activate(context);
    return context;
  }

  public static Health lastHealth(TestReceiverContext context) {
    return context.health.get(context.health.size() - 1);
  }

  /** Returns the status, or 0 if the response says that the request ended a call. */
  public int status(TestWebhookRequest request) {
    WebhookHttpResponse answer = receiver.verify(request);
    return endsCall(answer) ? 0 : answer.statusCode();
  }

  /** Returns what the engine was given of a request that ends a call. */
  public CallEnded trigger(TestWebhookRequest request) {
    WebhookHttpResponse answer = receiver.verify(request);
    if (!endsCall(answer)) {
      throw new AssertionError("no call ended: " + answer);
    }
    return current.lastCorrelated();
  }

  public static boolean endsCall(WebhookHttpResponse answer) {
    return answer.statusCode() == 200
        && answer.body() instanceof Map<?, ?> body
        && Boolean.TRUE.equals(body.get("callEnded"));
  }
}
