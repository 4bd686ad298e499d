package io.github.camundabolna.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** Answers each endpoint as a test says; any other with 404. */
public final class ScriptedApiServer extends FakeApiServer {

  private final String notFound;
  private final Map<String, MockResponse> usual = new ConcurrentHashMap<>();

  /**
   * Creates a server.
   *
   * @param notFound body of the response to an unknown endpoint
   */
  ScriptedApiServer(String notFound) {
    this.notFound = notFound;
  }

  /** Sets the response to every request to an endpoint, such as {@code GET /providers}. */
  public ScriptedApiServer on(String endpoint, int status, String body) {
    usual.put(endpoint, TestResponses.json(status, body));
    return this;
  }

  /** Plans the responses to the next requests to an endpoint, before the usual one. */
  public ScriptedApiServer next(String endpoint, MockResponse... responses) {
    plan(endpoint, responses);
    return this;
  }

  @Override
  MockResponse answer(RecordedRequest request) {
    String endpoint = request.getMethod() + " " + request.getUrl().encodedPath();
    return plannedOr(
        endpoint, () -> usual.getOrDefault(endpoint, TestResponses.json(404, notFound)));
  }
}
