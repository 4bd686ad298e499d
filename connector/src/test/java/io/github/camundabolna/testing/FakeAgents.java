package io.github.camundabolna.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/**
 * The agents of a {@link FakeBolna}: every id exists, and has no webhook unless a test sets one.
 */
public final class FakeAgents {

  private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();

  private final AtomicInteger requestCount = new AtomicInteger();

  /** Returns whether a request is for an agent, not for its calls. */
  static boolean handles(RecordedRequest request) {
    return request.getUrl().encodedPath().matches("/v2/agent/[^/]+");
  }

  /** Sets the response to each read of an agent. */
  public void setResponse(String id, String json) {
    answers.put(id, TestResponses.json(200, TestJson.of(json).toString()));
  }

  /** Makes each read of an agent fail. */
  public void setError(String id, int status) {
    answers.put(id, TestResponses.json(status, "{}"));
  }

  public int requestCount() {
    return requestCount.get();
  }

  MockResponse answer(RecordedRequest request) {
    requestCount.incrementAndGet();
    String id = request.getUrl().pathSegments().get(2);
    if (request.getMethod().equals("PATCH")) {
      answers.put(
          id,
          TestResponses.json(200, TestJson.of(request.getBody().utf8()).at("/agent_config") + ""));
      return TestResponses.json(200, "{\"message\":\"success\",\"state\":\"updated\"}");
    }
    return answers.getOrDefault(id, TestResponses.json(200, "{\"webhook_url\":null}"));
  }
}
