package io.github.camundabolna.bolna.event;

import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes requests out of two that Bolna could send: most are let in, and have something wrong with
 * their bodies; some are wrong in headers or query. The same seed makes the same request.
 */
final class FuzzRequestGenerator {

  private static final List<String> ODD_TEXTS =
      List.of(
          "",
          " ",
          TestReceiverContext.SECRET,
          TestReceiverContext.SECRET + "\r\n",
          "\0",
          "a,b,c",
          ",,,,",
          "::1",
          "13.203.39.153",
          "13.203.39.153:80",
          "[::1]:x",
          "[[[",
          ":".repeat(45),
          "1.2.3.4, 5.6.7.8",
          "\uD800",
          "٣.1.1.1",
          "x".repeat(5_000),
          ",".repeat(5_000),
          "gzip",
          "text/plain",
          "0");

  private static final List<String> NAMES =
      List.of(
          "X-Bolna-Secret",
          "x-bolna-secret",
          "X-Forwarded-For",
          "x-FORWARDED-for",
          "Content-Type",
          "Content-Encoding",
          "Content-Length",
          "Forwarded",
          "",
          "secret",
          "Secret",
          "\r\nX");

  private final FuzzRandom random;
  private final FuzzBodyGenerator bodies;

  FuzzRequestGenerator(long seed) {
    random = new FuzzRandom(seed);
    bodies = new FuzzBodyGenerator(random);
  }

  TestWebhookRequest next() {
    return new TestWebhookRequest(random.oneIn(50) ? "PUT" : "POST", headers(), query(), body());
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    if (!random.oneIn(12)) {
      headers.put("X-Bolna-Secret", TestReceiverContext.SECRET);
      headers.put("X-Forwarded-For", "66.6.6.6, 13.203.39.153");
    }
    if (random.oneIn(4)) {
      oddities(headers);
    }
    return headers;
  }

  private Map<String, String> query() {
    Map<String, String> query = new LinkedHashMap<>();
    if (random.oneIn(8)) {
      oddities(query);
    }
    return query;
  }

  private void oddities(Map<String, String> into) {
    for (int i = random.below(4); i >= 0; i--) {
      into.put(random.oneOf(NAMES), random.oneOf(ODD_TEXTS));
    }
  }

  private byte[] body() {
    if (random.oneIn(200)) {
      return null;
    }
    return bodies.next();
  }
}
