package io.github.camundabolna.localcamunda.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import io.github.camundabolna.localcamunda.client.Sleeper;
import io.github.camundabolna.localcamunda.command.UserTaskCompletion;
import io.github.camundabolna.localcamunda.records.RecordLog;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;

/** Serves {@code POST /v2/user-tasks/{key}/completion}. */
final class UserTaskEndpoint implements Endpoint {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PATH = Pattern.compile("/v2/user-tasks/(\\d{1,19})/completion");
  private static final Duration PAUSE = Duration.ofMillis(10);

  /** As many pauses as fit into ten seconds, the client's limit. */
  private static final int MOST_PAUSES = 1_000;

  private final RecordLog log;
  private final UserTaskCompletion completion;
  private final Sleeper sleeper;
  private final Endpoint otherPaths;

  UserTaskEndpoint(
      RecordLog log, UserTaskCompletion completion, Sleeper sleeper, Endpoint otherPaths) {
    this.log = log;
    this.completion = completion;
    this.sleeper = sleeper;
    this.otherPaths = otherPaths;
  }

  @Override
  public RestResponse answer(HttpExchange request) throws IOException {
    var match = PATH.matcher(request.getRequestURI().getPath());
    if (!match.matches() || !request.getRequestMethod().equals("POST")) {
      return otherPaths.answer(request);
    }
    var key = Long.parseLong(match.group(1));
    var body = request.getRequestBody().readAllBytes();
    return log.openUserTask(key).isPresent()
        ? complete(key, variables(body).toString())
        : RestResponse.problem(404, "Not Found", "No open user task has key " + key);
  }

  private static JsonNode variables(byte[] body) throws IOException {
    var variables =
        JSON.readTree(body.length == 0 ? new byte[] {'{', '}'} : body).path("variables");
    return variables.isObject() ? variables : JSON.createObjectNode();
  }

  private RestResponse complete(long key, String variables) {
    if (!completion.write(key, variables)) {
      return RestResponse.problem(503, "Service Unavailable", "The engine takes no commands now");
    }
    for (var pause = 0; pause < MOST_PAUSES; pause++) {
      if (log.openUserTask(key).isEmpty()) {
        return RestResponse.noContent();
      }
      sleeper.sleep(PAUSE);
    }
    return RestResponse.problem(
        504, "Gateway Timeout", "User task %d is still open".formatted(key));
  }
}
