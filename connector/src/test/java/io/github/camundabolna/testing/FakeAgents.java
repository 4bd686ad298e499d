package io.github.camundabolna.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** The agents of a {@link FakeBolna}: any there may be, and what they say of their webhooks. */
public final class FakeAgents {

  private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();

  private final AtomicInteger requestCount = new AtomicInteger();

  /** Whether a request is for an agent, not for its calls. */
  static boolean handles(RecordedRequest request) {
    return request.getUrl().encodedPath().matches("/v2/agent/[^/]+");
  }

  /** What an agent says of its webhook; an agent of which nothing was said has none. */
  public void setResponse(String id, String json) {
    answers.put(id, TestResponses.json(200, TestJson.of(json).toString()));
  }

  /** Whoever asks for that agent is refused. */
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
