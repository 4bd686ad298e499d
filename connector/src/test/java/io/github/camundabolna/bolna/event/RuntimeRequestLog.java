package io.github.camundabolna.bolna.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.camunda.connector.api.inbound.webhook.WebhookProcessingPayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Imitates the request log of runtimes from 8.9.6 on: they write each request that {@code verify()}
 * lets pass, with headers, parameters and the first 1,000 bytes of its body.
 */
public final class RuntimeRequestLog {

  /** The headers whose values a runtime of 8.9.7 leaves out. */
  public static final Set<String> REDACTED_HEADERS =
      Set.of("authorization", "proxy-authorization", "cookie", "x-api-key");

  /** The query parameters whose values a runtime of 8.9.7 leaves out. */
  public static final Set<String> REDACTED_PARAMETERS =
      Set.of("token", "access_token", "signature", "api_key", "apikey");

  private static final int BYTES_OF_BODY = 1_000;

  private final List<String> lines = new ArrayList<>();

  /**
   * @param answer of {@code verify()}; null for a request that it lets pass
   */
  public void record(WebhookProcessingPayload request, WebhookHttpResponse answer) {
    if (answer != null) {
      lines.add("Successfully handled a verification request");
      return;
    }
    byte[] body = request.rawBody() == null ? new byte[0] : request.rawBody();
    lines.add(
        String.join(
            "\n",
            request.method() + " " + request.requestURL(),
            redacted(request.headers(), REDACTED_HEADERS),
            redacted(request.params(), REDACTED_PARAMETERS),
            new String(body, 0, Math.min(body.length, BYTES_OF_BODY), UTF_8)));
  }

  private static String redacted(Map<String, String> values, Set<String> secrets) {
    List<String> shown = new ArrayList<>();
    values.forEach(
        (name, value) ->
            shown.add(
                name + ": " + (secrets.contains(name.toLowerCase(Locale.ROOT)) ? "***" : value)));
    return String.join("\n", shown);
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
