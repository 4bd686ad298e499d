package io.github.camundabolna.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** The agents of a {@link FakeBolna}: any there may be, and what they say of their webhooks. */
final class FakeAgents {

  private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();

  /** Whether a request is for an agent, not for its calls. */
  static boolean arePlaceOf(RecordedRequest request) {
    return request.getUrl().encodedPath().matches("/v2/agent/[^/]+");
  }

  void answer(String id, MockResponse answer) {
    answers.put(id, answer);
  }

  MockResponse answer(RecordedRequest request) {
    String id = request.getUrl().pathSegments().get(2);
    if (request.getMethod().equals("PATCH")) {
      answers.put(id, Reply.json(200, Json.of(request.getBody().utf8()).at("/agent_config") + ""));
      return Reply.json(200, "{\"message\":\"success\",\"state\":\"updated\"}");
    }
    return answers.getOrDefault(id, Reply.json(200, "{\"webhook_url\":null}"));
  }
}
