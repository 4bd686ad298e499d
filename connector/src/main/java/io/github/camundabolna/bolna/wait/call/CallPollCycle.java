package io.github.camundabolna.bolna.wait.call;

import io.github.camundabolna.bolna.client.call.BolnaIdentity;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.polling.CompletedWait;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One look at all calls: first one list for each agent, then those calls by themselves that no list
 * shows, or of which a list says that they may have ended.
 */
final class CallPollCycle {

  /** So many failures one after the other are no matter of one call, or of one agent. */
  private static final int IN_A_ROW = 3;

  private static final int TOO_MANY_REQUESTS = 429;

  private final PolledCalls calls;
  private final AgentCallListing lists;
  private final CallEndReader reader;
  private final BolnaIdentity identity;
  private final Clock clock;
  private final List<String> agents;
  private final Set<String> listed;
  private Optional<ApiException> failure = Optional.empty();
  private int inARow;

  CallPollCycle(
      PolledCalls calls,
      AgentCallListing lists,
      CallEndReader reader,
      BolnaIdentity identity,
      Clock clock) {
    this.calls = calls;
    this.lists = lists;
    this.reader = reader;
    this.identity = identity;
    this.clock = clock;
    this.agents = calls.agentsInTurn();
    this.listed = new HashSet<>(agents);
  }

  /**
   * @throws ApiException if Bolna should be left alone for a while
   */
  void run(Consumer<CompletedWait> end) {
    identity.begin();
    agents.forEach(agent -> attempt(() -> lists.read(agent, clock.instant())));
    Optional<ApiException> unlisted = failure;
    inARow = 0;
    for (String id : calls.due(clock.instant())) {
      // A list that was read on the way may have shown it.
      if (calls.get(id).isDue(clock.instant())) {
        attempt(() -> reader.read(id, end));
        discover(id);
      }
    }
    unlisted
        .or(() -> failed() ? failure : Optional.empty())
        .or(identity::doubtAfterRefusals)
        .ifPresent(CallPollCycle::rethrow);
  }

  private boolean failed() {
    return !identity.hasAnswered() || inARow == IN_A_ROW;
  }

  /** The list of an agent that was not known may show the others of which nothing is known. */
  private void discover(String id) {
    calls
        .get(id)
        .place()
        .map(PolledCall.Place::agentId)
        .filter(agent -> calls.anyWithoutPlace() && listed.add(agent))
        .ifPresent(agent -> attempt(() -> lists.readRecent(agent, clock.instant())));
  }

  /** What goes wrong with one call or agent keeps the others from nothing, unless it is many. */
  private void attempt(Runnable request) {
    if (inARow == IN_A_ROW) {
      return;
    }
    try {
      request.run();
      inARow = 0;
    } catch (ApiException e) {
      failure = Optional.of(e);
      inARow++;
      boolean everywhere =
          e.kind() != Kind.NOT_DONE || e.httpStatus().orElse(0) == TOO_MANY_REQUESTS;
      if (everywhere) {
        throw e;
      }
    }
  }

  private static void rethrow(ApiException e) {
    throw e;
  }
}
