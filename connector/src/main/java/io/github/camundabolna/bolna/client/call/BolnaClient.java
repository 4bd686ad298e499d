package io.github.camundabolna.bolna.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.ReadRetry;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.VendorHttp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * The calls and executions of one Bolna account. Methods throw {@link ApiException} if Bolna
 * refuses, can't be reached, or sends an unreadable response.
 */
public record BolnaClient(VendorHttp http, RequestContext caller) {

  /** A line of a call's log: a request to or response of a component like {@code llm}. */
  public record LogEntry(
      Optional<String> createdAt,
      Optional<String> type,
      Optional<String> component,
      Optional<String> provider,
      Optional<String> data) {

    private static LogEntry read(JsonNode row) {
      LenientJson entry = new LenientJson(row);
      return new LogEntry(
          entry.text("created_at"),
          entry.text("type"),
          entry.text("component"),
          entry.text("provider"),
          entry.text("data").or(() -> entry.structure("data").map(JsonNode::toString)));
    }
  }

  /** Creates a client without a deadline, for a caller with its own thread. */
  public BolnaClient(VendorHttp http, ApiKey key) {
    this(http, RequestContext.scheduled(key));
  }

  /** Returns the same client with a deadline. */
  public BolnaClient within(Duration time) {
    return new BolnaClient(http, caller.within(time));
  }

  /** Sends a request without side effects, and retries it after momentary failures. */
  public <T> T withRetries(Function<BolnaClient, T> question) {
    return ReadRetry.DEFAULT.read(
        caller, patient -> question.apply(new BolnaClient(http, patient)));
  }

  /**
   * Sends {@code POST /call}. Not idempotent: a second request with the same body dials again.
   *
   * @throws ApiException with {@link Kind#BALANCE_LOW} if Bolna accepts the request and its status
   *     says that the account is empty
   */
  public PlacedCall makeCall(CallRequest request) {
    ApiRequest post = ApiRequest.post("call").withBody(request.toJson());
    LenientJson answer = new LenientJson(http.send(caller, post));
    PlacedCall placed =
        new PlacedCall(
            answer.text("execution_id").orElseThrow(() -> Bolna.unreadableAnswer(post)),
            answer.text("status").map(CallStatus::of).orElse(CallStatus.QUEUED));
    if (placed.status() == CallStatus.BALANCE_LOW) {
      throw ApiException.withoutAnswer(
          Kind.BALANCE_LOW,
          Reason.REQUEST,
          "Bolna did not place the call: the account balance is too low");
    }
    return placed;
  }

  /** Sends {@code POST /call/{id}/stop}. Only a queued or scheduled call can be stopped. */
  public PlacedCall stopCall(String executionId) {
    ApiRequest post = ApiRequest.post("call", executionId, "stop").asRepeatable();
    LenientJson answer = new LenientJson(http.send(caller, post));
    return new PlacedCall(
        answer.text("execution_id").orElse(executionId),
        answer.text("status").map(CallStatus::of).orElse(CallStatus.STOPPED));
  }

  /**
   * Stops a call unless it's already stopped: the response to an earlier attempt may have been
   * lost, or another runtime was faster.
   *
   * @throws ApiException of the first response, if the call is in another state or can't be read
   */
  public PlacedCall ensureStopped(String executionId) {
    try {
      return stopCall(executionId);
    } catch (ApiException e) {
      if (e.kind() != Kind.REJECTED || !isStopped(executionId)) {
        throw e;
      }
      return new PlacedCall(executionId, CallStatus.STOPPED);
    }
  }

  private boolean isStopped(String executionId) {
    try {
      return execution(executionId).status() == CallStatus.STOPPED;
    } catch (ApiException e) {
      return false;
    }
  }

  /**
   * Sends {@code POST /v2/agent/{id}/stop}, which stops all queued calls of an agent.
   *
   * @return the IDs of the stopped executions
   */
  public List<String> stopQueuedCalls(String agentId) {
    ApiRequest post = ApiRequest.post("v2", "agent", agentId, "stop").asRepeatable();
    return rows(http.send(caller, post), "stopped_executions", JsonNode::asText);
  }

  /** Sends {@code GET /executions/{id}}. */
  public Execution execution(String executionId) {
    ApiRequest get = ApiRequest.get("executions", executionId);
    return Execution.read(http.send(caller, get)).orElseThrow(() -> Bolna.unreadableAnswer(get));
  }

  /** Sends {@code GET /executions/{id}/log}. */
  public List<LogEntry> executionLog(String executionId) {
    ApiRequest get = ApiRequest.get("executions", executionId, "log");
    return rows(http.send(caller, get), "data", LogEntry::read);
  }

  /** Sends {@code GET /v2/agent/{id}/executions}. */
  public ExecutionPage executions(ExecutionQuery query) {
    ApiRequest get = query.toRequest();
    JsonNode answer = http.send(caller, get);
    if (!answer.path("data").isArray()) {
      throw Bolna.unreadableAnswer(get);
    }
    List<Execution> executions =
        rows(answer, "data", Execution::read).stream().flatMap(Optional::stream).toList();
    int rows = answer.path("data").size();
    long total = answer.path("total").asLong(rows);
    boolean more =
        new LenientJson(answer)
            .flag("has_more")
            .orElse((long) query.page() * query.pageSize() < total);
    return new ExecutionPage(
        executions,
        rows - executions.size(),
        total,
        more && rows > 0,
        query.page(),
        query.pageSize());
  }

  private static <T> List<T> rows(JsonNode answer, String field, Function<JsonNode, T> read) {
    return StreamSupport.stream(answer.path(field).spliterator(), false).map(read).toList();
  }
}
