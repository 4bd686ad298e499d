package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.PlacedCall;
import io.github.camundabolna.deduplication.CallPlacer;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import java.time.Clock;

/** Places each call with Bolna once, and remembers the lists of calls that it read. */
public final class AgentCallPlacer {

  private final CallLookup lookup;
  private final CallPlacer<PlacedCall> placer;

  public AgentCallPlacer(Clock clock) {
    this.lookup = new CallLookup(clock);
    this.placer = new CallPlacer<>(clock);
  }

  /**
   * Places the call of a job, or finds the one that an earlier attempt placed.
   *
   * @throws ApiException of kind {@link Kind#UNKNOWN_OUTCOME} if the call may exist but could not
   *     be found
   */
  public PlacedCall place(BolnaClient bolna, CallAttempt attempt) {
    return placer.place(new AgentCallDirectory(lookup, bolna, attempt));
  }
}
