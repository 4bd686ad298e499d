package io.github.camundabolna.bolna.wait.call;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.BolnaIdentity;
import io.github.camundabolna.bolna.client.call.ExecutionListing;
import io.github.camundabolna.bolna.client.call.WaitLimit;
import io.github.camundabolna.bolna.tracking.CallListEntry.Place;
import io.github.camundabolna.bolna.tracking.CallLists;
import io.github.camundabolna.bolna.tracking.CallReader;
import io.github.camundabolna.bolna.tracking.TrackedCall;
import io.github.camundabolna.bolna.tracking.TrackedCalls;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ConsecutiveFailures;
import io.github.camundabolna.http.ReadAhead;
import io.github.camundabolna.polling.CompletedWait;
import io.github.camundabolna.polling.PollLog;
import io.github.camundabolna.polling.PollTask;
import io.github.camundabolna.polling.VendorPause;
import io.github.camundabolna.scheduling.Backoff;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Finds calls that have ended, by the lists of their agents, which it learns from the calls. After
 * a failure that doesn't concern a single call, it pauses, each time longer.
 */
final class CallPollTask implements PollTask {

  private final TrackedCalls calls;
  private final BolnaIdentity identity;
  private final CallLists lists;
  private final CallEndReader reader;
  private final VendorPause pause = new VendorPause();
  private final PollLog log;
  private final Clock clock;
  private Backoff backoff;
  private int turn;

  CallPollTask(
      BolnaClient bolna, DocumentFactory documents, Backoff backoff, PollLog log, Clock clock) {
    // No wait lasts longer, so lists alone decide when a call is read in full.
    this.calls = new TrackedCalls(backoff, WaitLimit.UNKNOWN_TIME);
    this.identity = new BolnaIdentity(bolna, clock);
    this.lists = new CallLists(new ExecutionListing(bolna), identity, calls);
    this.reader =
        new CallEndReader(
            new CallReader(
                bolna::execution, ReadAhead.ofThisProcess(Bolna.VENDOR), identity, calls, clock),
            calls,
            documents,
            log);
    this.log = log;
    this.clock = clock;
    this.backoff = backoff;
  }

  @Override
  public void poll(Set<String> ids, Consumer<CompletedWait> end) {
    calls.keepOnly(ids);
    if (ids.isEmpty() || pause.isActive(clock.instant())) {
      return;
    }
    try {
      poll(end);
      backoff = backoff.reset();
      log.up();
    } catch (ApiException e) {
      pause.extend(backoff.delay(e.retryAfter()), clock.instant());
      backoff = backoff.next();
      log.warning("Bolna request failed", e.getMessage());
      log.down(e.kind().name(), e.getMessage());
    }
  }

  /**
   * Reads the lists, and then each call that no list shows or that may have ended.
   *
   * @throws ApiException if polling must pause
   */
  private void poll(Consumer<CompletedWait> end) {
    identity.begin();
    List<String> agents = agentsInTurn();
    ConsecutiveFailures failedLists = new ConsecutiveFailures();
    agents.forEach(agent -> failedLists.attempt(() -> list(agent)));
    CallDiscovery discovery = new CallDiscovery(lists, calls, agents, clock);
    ConsecutiveFailures failedReads = new ConsecutiveFailures();
    reader.read(
        due(failedReads),
        end,
        (id, evaluation) -> {
          boolean unknown = discovery.isUnknown(id);
          failedReads.attempt(evaluation);
          if (unknown && !discovery.isUnknown(id)) {
            failedReads.attempt(() -> discovery.learnFrom(id));
          }
        });
    boolean failed = !identity.hasAnswered() || failedReads.areTooMany();
    Optional<ApiException> failure =
        failedLists
            .last()
            .or(() -> failed ? failedReads.last() : Optional.empty())
            .or(identity::doubtAfterRefusals);
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  /** Leaves out calls that a list has shown since the poll began. */
  private Iterator<String> due(ConsecutiveFailures failures) {
    return calls.due(clock.instant()).stream()
        .takeWhile(call -> !failures.areTooMany())
        .map(TrackedCall::id)
        .filter(id -> calls.isDue(id, clock.instant()))
        .iterator();
  }

  /** Rotates the order, so that agents whose lists always fail don't block the others. */
  private List<String> agentsInTurn() {
    List<String> agents =
        calls.stream()
            .map(TrackedCall::place)
            .flatMap(place -> place.map(Place::agentId).stream())
            .distinct()
            .sorted()
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.rotate(agents, -turn++);
    return agents;
  }

  /**
   * Reads the lists of an agent.
   *
   * @throws ApiException if a list can't be read, unless Bolna refuses only this agent
   */
  private void list(String agentId) {
    Instant now = clock.instant();
    try {
      lists.readRecent(agentId, now);
      listOlder(agentId, now);
    } catch (ApiException e) {
      calls.unlisted(callsOf(agentId), now);
      if (!e.isRefusal()) {
        throw e;
      }
      identity.refused();
      log.warning("Calls not listed", "agent %s: %s".formatted(agentId, e.getMessage()));
    }
  }

  private void listOlder(String agentId, Instant now) {
    List<TrackedCall> older =
        callsOf(agentId).stream()
            .filter(call -> call.createdAt().filter(at -> !CallLists.isRecent(at, now)).isPresent())
            .toList();
    lists.readInProgress(agentId, older, now);
  }

  private List<TrackedCall> callsOf(String agentId) {
    return calls.stream().filter(call -> call.isOf(agentId)).toList();
  }
}
