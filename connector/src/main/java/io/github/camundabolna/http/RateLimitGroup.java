package io.github.camundabolna.http;

import java.util.List;

/**
 * Requests that Bolna counts together, per account: 500 a minute each of {@code POST /call}, {@code
 * /v2/agent/{id}} and {@code /v2/agent/{id}/executions}, and 1000 a minute of all others.
 */
enum RateLimitGroup {
  CALL(1),
  AGENT(1),
  AGENT_EXECUTIONS(1),
  OTHER(2);

  private final int share;

  RateLimitGroup(int share) {
    this.share = share;
  }

  /**
   * @param perMinute how many requests the smaller groups may have
   */
  long most(int perMinute) {
    return (long) share * perMinute;
  }

  static RateLimitGroup of(ApiRequest request) {
    List<String> path = request.path();
    if (path.equals(List.of("call"))) {
      return CALL;
    }
    if (path.size() < 3 || !path.subList(0, 2).equals(List.of("v2", "agent"))) {
      return OTHER;
    }
    if (path.size() == 3) {
      return AGENT;
    }
    return path.get(3).equals("executions") ? AGENT_EXECUTIONS : OTHER;
  }
}
