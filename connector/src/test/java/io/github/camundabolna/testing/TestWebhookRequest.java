package io.github.camundabolna.testing;

import io.camunda.connector.api.inbound.webhook.Part;
import io.camunda.connector.api.inbound.webhook.WebhookProcessingPayload;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request to the webhook; equal only to itself, like the runtime's. */
public final class TestWebhookRequest implements WebhookProcessingPayload {

  private final String method;
  private final Map<String, String> headers;
  private final Map<String, String> params;
  private final byte[] body;

  public TestWebhookRequest(
      String method, Map<String, String> headers, Map<String, String> params, byte[] body) {
    this.method = method;
    this.headers = headers;
    this.params = params;
    this.body = body;
  }

  public TestWebhookRequest method(String other) {
    return new TestWebhookRequest(other, headers, params, body);
  }

  public TestWebhookRequest headers(Map<String, String> other) {
    return new TestWebhookRequest(method, other, params, body);
  }

  public TestWebhookRequest header(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return headers(more);
  }

  public TestWebhookRequest params(Map<String, String> other) {
    return new TestWebhookRequest(method, headers, other, body);
  }

  public TestWebhookRequest body(byte[] other) {
    return new TestWebhookRequest(method, headers, params, other);
  }

  @Override
  public String requestURL() {
    return "http://localhost/inbound/bolna";
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public Map<String, String> headers() {
    return headers;
  }

  @Override
  public Map<String, String> params() {
    return params;
  }

  @Override
  public byte[] rawBody() {
    return body;
  }

  @Override
  public Collection<Part> parts() {
    return List.of();
  }
}
