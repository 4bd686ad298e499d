package io.github.camundabolna.callingbox.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.inbound.CorrelationRequest;
import io.camunda.connector.api.inbound.Health;
import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.callingbox.tracking.SharedHistories;
import io.github.camundabolna.http.RateLimits;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.testing.ManualTaskScheduler;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import io.github.camundabolna.webhook.BoundedReads;
import io.github.camundabolna.webhook.ForwardedHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AutoClose;

/** A receiver for CallingBox's events, with an API whose responses are queued. */
abstract class CallingBoxReceiverFixture {

  @AutoClose final MockApiServer api = new MockApiServer();
  final Semaphore permits = new Semaphore(BoundedReads.PLACES);
  RateLimits limits = new RateLimits(CallingBox.VENDOR, 1_000_000);
  final ManualTaskScheduler scheduler = new ManualTaskScheduler();
  final SignedRequests requests = new SignedRequests(api.clock);
  final CallingBoxReceiver receiver =
      new CallingBoxReceiver(
          () ->
              TestHttpSettings.to(
                  CallingBox.VENDOR, api.uri(), Duration.ofSeconds(25), 10_000_000, limits),
          new ForwardedHeaders(Map.of()),
          new BoundedReads(permits, api.clock),
          api.clock,
          scheduler,
          new Placements(),
          new SharedHistories(api.clock));

  TestReceiverContext activate(Object... more) {
    return activate(new TestReceiverContext(properties(more)));
  }

  TestReceiverContext activate(TestReceiverContext context) {
    receiver.activate(context);
    return context;
  }

  static Map<String, Object> properties(Object... more) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("inbound", Map.of("context", "callingbox"));
    properties.put("secret", SignedRequests.SECRET);
    for (int i = 0; i < more.length; i += 2) {
      properties.put(more[i].toString(), more[i + 1]);
    }
    return properties;
  }

  static Health lastHealth(TestReceiverContext context) {
    return context.health.get(context.health.size() - 1);
  }

  /** Sends an event that is answered with 200. */
  WebhookHttpResponse send(String type, String callFields) {
    return sendOk(requests.event(type, callFields));
  }

  WebhookHttpResponse sendOk(TestWebhookRequest request) {
    WebhookHttpResponse answer = receiver.verify(request);
    assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(200);
    return answer;
  }

  static List<String> messageIds(TestReceiverContext context) {
    return context.correlated.stream().map(CorrelationRequest::getMessageId).toList();
  }

  /** Returns the connector data of the last message, as expressions see it. */
  static JsonNode lastData(TestReceiverContext context) {
    return ConnectorsObjectMapperSupplier.getCopy()
        .valueToTree(context.lastCorrelated().connectorData());
  }
}
