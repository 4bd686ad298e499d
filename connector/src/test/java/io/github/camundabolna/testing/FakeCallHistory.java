package io.github.camundabolna.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.http.VendorHttp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/**
 * A CallingBox with calls that a test changes: it lists them, and shows each with its transcript.
 */
public final class FakeCallHistory extends FakeApiServer {

  private static final String CALLS = "/v1/calls";
  private static final String LIST = "list";
  private static final String READ = "read";
  private static final String TRANSCRIPT = "transcript";

  private final Map<String, ObjectNode> calls = new ConcurrentHashMap<>();
  private final Set<String> unlisted = new HashSet<>();

  /** Runs while a call or a transcript is read. */
  public volatile Runnable onReading = () -> {};

  public HttpSettings settings() {
    return TestHttpSettings.to(CallingBox.VENDOR, uri(), Duration.ofSeconds(2));
  }

  public CallingBoxCallClient client(Clock clock) {
    return new CallingBoxCallClient(new VendorHttp(settings(), clock), new ApiKey(TestJob.KEY));
  }

  public void add(String id, String status, Instant createdAt) {
    ObjectNode call = JsonNodeFactory.instance.objectNode();
    call.put("id", id).put("status", status).put("direction", "outbound");
    calls.put(id, call.put("created_at", createdAt.toString()));
  }

  public void set(String id, String field, String value) {
    calls.compute(id, (key, call) -> call.deepCopy().put(field, value));
  }

  public void remove(String id) {
    calls.remove(id);
  }

  /** A requested result, which is extracted after the call. */
  public void requestResult(String id, String resultStatus) {
    ObjectNode call = calls.get(id).deepCopy();
    call.putObject("returns").put("rating", "number");
    calls.put(id, call.put("result_status", resultStatus));
  }

  /** From now on, the list doesn't show it. */
  public void unlist(String id) {
    unlisted.add(id);
  }

  public void failLists(MockResponse... responses) {
    plan(LIST, responses);
  }

  public void failReads(MockResponse... responses) {
    plan(READ, responses);
  }

  public void failTranscripts(MockResponse... responses) {
    plan(TRANSCRIPT, responses);
  }

  public long listCount() {
    return count("GET " + CALLS + " ");
  }

  public long readCount() {
    return count("GET " + CALLS + "/") - transcriptCount();
  }

  public long transcriptCount() {
    return requests().stream().filter(request -> isTranscript(request.getTarget())).count();
  }

  public String list() {
    return json(calls.values());
  }

  @Override
  MockResponse answer(RecordedRequest request) {
    String target = request.getTarget();
    if (target.equals(CALLS)) {
      return plannedOr(LIST, () -> TestResponses.json(200, list()));
    }
    onReading.run();
    if (isTranscript(target)) {
      return plannedOr(TRANSCRIPT, () -> TestResponses.json(200, TRANSCRIPT_BODY));
    }
    return plannedOr(READ, () -> call(target.substring(CALLS.length() + 1)));
  }

  private static final String TRANSCRIPT_BODY =
      "{\"segments\":[{\"sequence_no\":1,\"role\":\"agent\",\"text\":\"Hello\"}]}";

  private static boolean isTranscript(String target) {
    return target.endsWith("/" + TRANSCRIPT);
  }

  private MockResponse call(String id) {
    return Optional.ofNullable(calls.get(id))
        .map(call -> TestResponses.json(200, call.toString()))
        .orElseGet(() -> TestResponses.json(404, "{\"error\":\"call not found\"}"));
  }

  private String json(Collection<ObjectNode> all) {
    return all.stream()
        .filter(call -> !unlisted.contains(call.path("id").asText()))
        .sorted(
            Comparator.comparing((ObjectNode call) -> call.path("created_at").asText()).reversed())
        .map(ObjectNode::toString)
        .collect(Collectors.joining(",", "[", "]"));
  }
}
